"""The tables as they are in the file, for statements that only read columns.

A statement that names a mapped class makes SQLAlchemy join all 40 of them before it runs, and the
first list would wait for that. Rows and conditions are the same.
"""

from spark_tracker import models

ActionItem = models.ActionItem.__table__
Advice = models.Advice.__table__
Advisor = models.Advisor.__table__
AdvisorExpertise = models.AdvisorExpertise.__table__
Assignment = models.Assignment.__table__
Attendee = models.Attendee.__table__
Company = models.Company.__table__
Conflict = models.Conflict.__table__
Document = models.Document.__table__
ExchangeRate = models.ExchangeRate.__table__
FundingEntry = models.FundingEntry.__table__
Instalment = models.Instalment.__table__
Institution = models.Institution.__table__
MentoringSession = models.MentoringSession.__table__
Milestone = models.Milestone.__table__
PatentFamily = models.PatentFamily.__table__
PatentFiling = models.PatentFiling.__table__
Person = models.Person.__table__
Programme = models.Programme.__table__
Progress = models.Progress.__table__
Project = models.Project.__table__
ProjectCompany = models.ProjectCompany.__table__
ProjectInstitution = models.ProjectInstitution.__table__
ProjectMember = models.ProjectMember.__table__
ProjectTag = models.ProjectTag.__table__
Readiness = models.Readiness.__table__
SessionTopic = models.SessionTopic.__table__
Sought = models.Sought.__table__
StageClaim = models.StageClaim.__table__
StatusChange = models.StatusChange.__table__
