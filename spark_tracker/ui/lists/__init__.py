"""The pages of sessions, advisors, patents, companies and funding: lists of one kind of record."""
