<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Renew</source>
        <translation>Forny</translation>
    </message>
    <message>
        <source>{n} session</source>
        <translation>{n} møte</translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation>{n} møter</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Møter</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Prosjekter</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>siden {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>til {day}</translation>
    </message>
    <message>
        <source>No project yet.</source>
        <translation>Ingen prosjekter ennå.</translation>
    </message>
    <message>
        <source>Assign to a project…</source>
        <translation>Tildel et prosjekt…</translation>
    </message>
    <message>
        <source>and {n} earlier project</source>
        <translation>og {n} tidligere prosjekt</translation>
    </message>
    <message>
        <source>and {n} earlier projects</source>
        <translation>og {n} tidligere prosjekter</translation>
    </message>
    <message>
        <source>Advises {n} project</source>
        <translation>Rådgiver for {n} prosjekt</translation>
    </message>
    <message>
        <source>Advises {n} projects</source>
        <translation>Rådgiver for {n} prosjekter</translation>
    </message>
    <message>
        <source>{words}; how many at most is not known</source>
        <translation>{words}; øvre grense er ukjent</translation>
    </message>
    <message>
        <source>{words}, at most {most}</source>
        <translation>{words}, høyst {most}</translation>
    </message>
    <message>
        <source>Link a project…</source>
        <translation>Knytt til et prosjekt…</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
    <message>
        <source>amount not known</source>
        <translation>ukjent beløp</translation>
    </message>
    <message>
        <source>No funding yet.</source>
        <translation>Ingen finansiering ennå.</translation>
    </message>
    <message>
        <source>Add funding…</source>
        <translation>Legg til finansiering…</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>Patentsøknader</translation>
    </message>
    <message>
        <source>No filing yet.</source>
        <translation>Ingen patentsøknad ennå.</translation>
    </message>
    <message>
        <source>Add filing…</source>
        <translation>Legg til patentsøknad…</translation>
    </message>
    <message>
        <source>Dates to keep</source>
        <translation>Frister å holde</translation>
    </message>
    <message>
        <source>filed {day}</source>
        <translation>søkt {day}</translation>
    </message>
    <message>
        <source>published {day}</source>
        <translation>publisert {day}</translation>
    </message>
    <message>
        <source>granted {day}</source>
        <translation>meddelt {day}</translation>
    </message>
    <message>
        <source>in {days}</source>
        <translation>om {days}</translation>
    </message>
</context>
<context>
    <name>AboutLine</name>
    <message>
        <source>no leader</source>
        <translation>ingen leder</translation>
    </message>
    <message>
        <source>no coordinator</source>
        <translation>ingen koordinator</translation>
    </message>
    <message>
        <source>{field} under the title</source>
        <translation>{field} under tittelen</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>koordinator</translation>
    </message>
    <message>
        <source>month {n} of the programme</source>
        <translation>måned {n} i programmet</translation>
    </message>
    <message>
        <source>month {n} of {all}</source>
        <translation>måned {n} av {all}</translation>
    </message>
</context>
<context>
    <name>AboutSheet</name>
    <message>
        <source>Version</source>
        <translation>Versjon</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datamappe</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Åpen fil</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Laget med</translation>
    </message>
</context>
<context>
    <name>ActionItemLine</name>
    <message>
        <source>Action item, line {n}</source>
        <translation>Oppgave, linje {n}</translation>
    </message>
    <message>
        <source>Owner of line {n}</source>
        <translation>Ansvarlig for linje {n}</translation>
    </message>
    <message>
        <source>Owner (@)</source>
        <translation>Ansvarlig (@)</translation>
    </message>
    <message>
        <source>Due, line {n}</source>
        <translation>Frist, linje {n}</translation>
    </message>
    <message>
        <source>Due (^)</source>
        <translation>Frist (^)</translation>
    </message>
</context>
<context>
    <name>ActionLines</name>
    <message>
        <source>Action items</source>
        <translation>Oppgaver</translation>
    </message>
    <message>
        <source>a line that starts with - becomes one</source>
        <translation>en linje som begynner med -, blir en oppgave</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New programme…</source>
        <translation>&amp;Nytt program…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Åpne…</translation>
    </message>
    <message>
        <source>&amp;Import a spreadsheet…</source>
        <translation>&amp;Importer et regneark…</translation>
    </message>
    <message>
        <source>&amp;Export everything…</source>
        <translation>&amp;Eksporter alt…</translation>
    </message>
    <message>
        <source>Save an empty &amp;template…</source>
        <translation>Lagre en tom &amp;mal…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Ta &amp;sikkerhetskopi nå</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Lukk vinduet</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Kopier rader</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Slett</translation>
    </message>
    <message>
        <source>Search or do…</source>
        <translation>Søk eller utfør…</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Detaljer</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>As &amp;board</source>
        <translation>Som t&amp;avle</translation>
    </message>
    <message>
        <source>Restore a bac&amp;kup…</source>
        <translation>&amp;Gjenopprett en sikkerhetskopi…</translation>
    </message>
    <message>
        <source>As t&amp;able</source>
        <translation>Som &amp;tabell</translation>
    </message>
    <message>
        <source>As ti&amp;meline</source>
        <translation>Som tids&amp;linje</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historikk</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Tilbake til listen</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nytt prosjekt…</translation>
    </message>
    <message>
        <source>&amp;Log session…</source>
        <translation>&amp;Registrer møte…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Log session</source>
        <translation>Registrer møte</translation>
    </message>
    <message>
        <source>&amp;Open project</source>
        <translation>&amp;Åpne prosjektet</translation>
    </message>
    <message>
        <source>&amp;Edit project…</source>
        <translation>R&amp;ediger prosjektet…</translation>
    </message>
    <message>
        <source>Change &amp;status…</source>
        <translation>Endre &amp;status…</translation>
    </message>
    <message>
        <source>Confidential &amp;brief…</source>
        <translation>Fortrolig &amp;prosjektark…</translation>
    </message>
    <message>
        <source>&amp;Save view</source>
        <translation>La&amp;gre visningen</translation>
    </message>
    <message>
        <source>Save &amp;as a view…</source>
        <translation>Lagre s&amp;om visning…</translation>
    </message>
    <message>
        <source>Show view as it &amp;was saved</source>
        <translation>Vis slik den ble &amp;lagret</translation>
    </message>
    <message>
        <source>&amp;Rename view…</source>
        <translation>Gi visningen nytt &amp;navn…</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>Sl&amp;ett visningen</translation>
    </message>
    <message>
        <source>&amp;Bring back the ready-made views</source>
        <translation>Hent til&amp;bake de ferdige visningene</translation>
    </message>
    <message>
        <source>&amp;Write a report…</source>
        <translation>&amp;Lag en rapport…</translation>
    </message>
    <message>
        <source>Brief &amp;for outside…</source>
        <translation>Prosjektark til eks&amp;terne…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Hurtigtaster</translation>
    </message>
    <message>
        <source>&amp;About SPARK Tracker</source>
        <translation>&amp;Om SPARK Tracker</translation>
    </message>
</context>
<context>
    <name>AdviceLine</name>
    <message>
        <source>Advisor of line {n}</source>
        <translation>Rådgiver for linje {n}</translation>
    </message>
    <message>
        <source>Advice, line {n}</source>
        <translation>Råd, linje {n}</translation>
    </message>
    <message>
        <source>Weight of line {n}</source>
        <translation>Vekt for linje {n}</translation>
    </message>
    <message>
        <source>The team&apos;s answer to line {n}</source>
        <translation>Teamets svar til linje {n}</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Ikke svart ennå</translation>
    </message>
    <message>
        <source>Why the team answers so, line {n}</source>
        <translation>Hvorfor teamet svarer slik, linje {n}</translation>
    </message>
    <message>
        <source>Why the team answers so</source>
        <translation>Hvorfor teamet svarer slik</translation>
    </message>
</context>
<context>
    <name>AdviceLines</name>
    <message>
        <source>Advice, one line per opinion</source>
        <translation>Råd, én linje per mening</translation>
    </message>
    <message>
        <source>follow, consider or park</source>
        <translation>følg, vurder eller parker</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Råd</translation>
    </message>
</context>
<context>
    <name>AllFigures</name>
    <message>
        <source>Key figures</source>
        <translation>Nøkkeltall</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leser…</translation>
    </message>
    <message>
        <source>All key figures</source>
        <translation>Alle nøkkeltall</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Eight quarters</source>
        <translation>Åtte kvartaler</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Recent</source>
        <translation>Nylig åpnet</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandoer</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Kvartaler</translation>
    </message>
    <message>
        <source>Found elsewhere</source>
        <translation>Funnet andre steder</translation>
    </message>
    <message>
        <source>{n} sessions that mention “{text}”</source>
        <translation>{n} møter som nevner «{text}»</translation>
    </message>
    <message>
        <source>The newest {shown} of {n} sessions that mention “{text}”</source>
        <translation>De {shown} nyeste av {n} møter som nevner «{text}»</translation>
    </message>
    <message>
        <source>No command is called “{text}”.</source>
        <translation>Ingen kommando heter «{text}».</translation>
    </message>
    <message>
        <source>Nobody is called “{text}”.</source>
        <translation>Ingen heter «{text}».</translation>
    </message>
    <message>
        <source>There is no quarter “{text}”.</source>
        <translation>Det finnes ikke noe kvartal «{text}».</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation>Ingenting heter «{text}».</translation>
    </message>
    <message>
        <source>New project “{text}”…</source>
        <translation>Nytt prosjekt «{text}»…</translation>
    </message>
    <message>
        <source>Log session…</source>
        <translation>Registrer møte…</translation>
    </message>
    <message>
        <source>Nothing to do is called “{text}”.</source>
        <translation>Ingen handling heter «{text}».</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Prosjekter</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Ikke mulig nå</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>dette kvartalet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Log session</source>
        <translation>Registrer møte</translation>
    </message>
    <message>
        <source>Edit project…</source>
        <translation>Rediger prosjektet…</translation>
    </message>
    <message>
        <source>Change status…</source>
        <translation>Endre status…</translation>
    </message>
    <message>
        <source>Move to {stage}…</source>
        <translation>Flytt til {stage}…</translation>
    </message>
    <message>
        <source>Open the project “{title}”</source>
        <translation>Åpne prosjektet «{title}»</translation>
    </message>
    <message>
        <source>Log session of this project</source>
        <translation>Registrer møte i prosjektet</translation>
    </message>
    <message>
        <source>Do with “{title}”</source>
        <translation>Gjør med «{title}»</translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>Backups</source>
        <translation>Sikkerhetskopier</translation>
    </message>
    <message>
        <source>One is made each day, before an import and before a new version changes the file; each is read back and checked. What is replaced by a backup is kept beside it.</source>
        <translation>Det tas én hver dag, før en import og før en ny versjon endrer filen; hver av dem leses tilbake og kontrolleres. Det en sikkerhetskopi erstatter, tas vare på ved siden av.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Gjenopprett</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Ta sikkerhetskopi nå</translation>
    </message>
    <message>
        <source>All backups</source>
        <translation>Alle sikkerhetskopier</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>Ingen sikkerhetskopi ennå.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Tatt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>daglig</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>på forespørsel</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>før en import</translation>
    </message>
</context>
<context>
    <name>BehindPopup</name>
    <message>
        <source>The rows are listed for this quarter and since the start.</source>
        <translation>Radene er listet for dette kvartalet og siden start.</translation>
    </message>
    <message>
        <source>No rows stand behind this number.</source>
        <translation>Ingen rader ligger bak dette tallet.</translation>
    </message>
    <message>
        <source>Open all {n}</source>
        <translation>Åpne alle {n}</translation>
    </message>
    <message>
        <source>Open the rows</source>
        <translation>Åpne radene</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>No next step</source>
        <translation>Ingen neste steg</translation>
    </message>
    <message>
        <source>{stage}, {n} project</source>
        <translation>{stage}, {n} prosjekt</translation>
    </message>
    <message>
        <source>{stage}, {n} projects</source>
        <translation>{stage}, {n} prosjekter</translation>
    </message>
    <message>
        <source>at {stage}, since when is not known</source>
        <translation>i {stage}, ukjent siden når</translation>
    </message>
    <message>
        <source>{n} day at {stage}</source>
        <translation>{n} dag i {stage}</translation>
    </message>
    <message>
        <source>{n} days at {stage}</source>
        <translation>{n} dager i {stage}</translation>
    </message>
    <message>
        <source>no next step</source>
        <translation>ingen neste steg</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ingen dato</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>frist {day}</translation>
    </message>
    <message>
        <source>next step: {step}, {when}</source>
        <translation>neste steg: {step}, {when}</translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message>
        <source>Scroll {stage}</source>
        <translation>Rull i {stage}</translation>
    </message>
    <message>
        <source>No project is at {stage}</source>
        <translation>Ingen prosjekter i {stage}</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Scroll the board</source>
        <translation>Rull tavlen</translation>
    </message>
</context>
<context>
    <name>BriefActs</name>
    <message>
        <source>Confidential brief…</source>
        <translation>Fortrolig prosjektark…</translation>
    </message>
    <message>
        <source>Brief for outside, non-confidential…</source>
        <translation>Prosjektark til eksterne, ikke-fortrolig…</translation>
    </message>
    <message>
        <source>Checking what may leave</source>
        <translation>Kontrollerer hva som kan deles</translation>
    </message>
    <message>
        <source>{code} brief</source>
        <translation>{code} prosjektark</translation>
    </message>
    <message>
        <source>{code} brief, open</source>
        <translation>{code} prosjektark, åpent</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Write elsewhere…</source>
        <translation>Lagre et annet sted…</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} er skrevet.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Åpne den</translation>
    </message>
    <message>
        <source>Mend it…</source>
        <translation>Rett det…</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Forrige måned</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Neste måned</translation>
    </message>
</context>
<context>
    <name>CallsPart</name>
    <message>
        <source>Calls</source>
        <translation>Utlysninger</translation>
    </message>
    <message>
        <source>One round of intake each; a project names the one it came by.</source>
        <translation>Hver er én opptaksrunde; et prosjekt viser til den det kom med.</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle utlysninger</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Utlysning</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Åpner</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Avgjort</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Prosjekter</translation>
    </message>
    <message>
        <source>No call yet.</source>
        <translation>Ingen utlysninger ennå.</translation>
    </message>
    <message>
        <source>Add call</source>
        <translation>Legg til utlysning</translation>
    </message>
    <message>
        <source>Call added</source>
        <translation>Utlysningen er lagt til</translation>
    </message>
    <message>
        <source>Call changed</source>
        <translation>Utlysningen er endret</translation>
    </message>
    <message>
        <source>Call deleted</source>
        <translation>Utlysningen er slettet</translation>
    </message>
</context>
<context>
    <name>CellEdits</name>
    <message>
        <source>This follows from other records. Enter opens it.</source>
        <translation>Dette følger av andre oppføringer. Enter åpner den.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Rows of the sheet</source>
        <translation>Rader på arket</translation>
    </message>
    <message>
        <source>{n} cell changes</source>
        <translation>{n} celle endres</translation>
    </message>
    <message>
        <source>{n} cells change</source>
        <translation>{n} celler endres</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Endret</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Må rettes</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Lik</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Hoppet over</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Row {row}: {action}.</source>
        <translation>Rad {row}: {action}.</translation>
    </message>
    <message>
        <source>To the note: {note}</source>
        <translation>Til notatet: {note}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {text}</source>
        <translation>Fjern {text}</translation>
    </message>
</context>
<context>
    <name>ChipField</name>
    <message>
        <source>Add…</source>
        <translation>Legg til…</translation>
    </message>
</context>
<context>
    <name>CodeCombo</name>
    <message>
        <source>not set</source>
        <translation>ikke valgt</translation>
    </message>
</context>
<context>
    <name>CodesPart</name>
    <message>
        <source>Words of the lists</source>
        <translation>Ord i listene</translation>
    </message>
    <message>
        <source>What forms offer, in this order. A word that records use cannot be deleted: taken out of use it is offered no more, and they keep it.</source>
        <translation>Det skjemaene tilbyr, i denne rekkefølgen. Et ord som er i bruk i oppføringer, kan ikke slettes: tas det ut av bruk, tilbys det ikke lenger, men oppføringene beholder det.</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Opptak</translation>
    </message>
    <message>
        <source>Therapeutic area</source>
        <translation>Sykdomsområde</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>Produkttype</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Merkelapper</translation>
    </message>
    <message>
        <source>Topics and expertise</source>
        <translation>Temaer og kompetanse</translation>
    </message>
    <message>
        <source>Roles of advisors</source>
        <translation>Rådgiverroller</translation>
    </message>
    <message>
        <source>Sectors of advisors</source>
        <translation>Rådgivernes sektorer</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norsk</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tysk</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finsk</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Brukt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>This list is empty.</source>
        <translation>Denne listen er tom.</translation>
    </message>
    <message>
        <source>Add word</source>
        <translation>Legg til ord</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Opp</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Ta ut av bruk</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Ta i bruk igjen</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>ute av bruk</translation>
    </message>
    <message>
        <source>Word moved</source>
        <translation>Ordet er flyttet</translation>
    </message>
    <message>
        <source>Word taken out of use</source>
        <translation>Ordet er tatt ut av bruk</translation>
    </message>
    <message>
        <source>Word in use again</source>
        <translation>Ordet er i bruk igjen</translation>
    </message>
    <message>
        <source>Word deleted</source>
        <translation>Ordet er slettet</translation>
    </message>
    <message>
        <source>A language left empty repeats the English word.</source>
        <translation>Språk som står tomme, får det engelske ordet.</translation>
    </message>
    <message>
        <source>Word added</source>
        <translation>Ordet er lagt til</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Word changed</source>
        <translation>Ordet er endret</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Finn en kolonne</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Kolonner i listen</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Som vanlig</translation>
    </message>
    <message>
        <source>Drag, or Alt+Up and Alt+Down</source>
        <translation>Dra, eller Alt+Opp og Alt+Ned</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>Fold this column (-)</source>
        <translation>Fold sammen kolonnen (-)</translation>
    </message>
    <message>
        <source>New project at {stage}</source>
        <translation>Nytt prosjekt i {stage}</translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message>
        <source>Columns to fields</source>
        <translation>Kolonner til felter</translation>
    </message>
    <message>
        <source>To the note</source>
        <translation>Til notatet</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Utelat</translation>
    </message>
    <message>
        <source>This is a complete export of SPARK Tracker. Its columns are known; nothing to choose.</source>
        <translation>Dette er en komplett eksport fra SPARK Tracker. Kolonnene er kjent; det er ingenting å velge.</translation>
    </message>
    <message>
        <source>{n} sheet</source>
        <translation>{n} ark</translation>
    </message>
    <message>
        <source>{n} sheets</source>
        <translation>{n} ark</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Velg…</translation>
    </message>
    <message>
        <source>Field for {column}</source>
        <translation>Felt for {column}</translation>
    </message>
    <message>
        <source>Perhaps {field}. Until you choose, it goes to the note.</source>
        <translation>Kanskje {field}. Til du velger, går den til notatet.</translation>
    </message>
    <message>
        <source>{n} to choose</source>
        <translation>{n} å velge</translation>
    </message>
    <message>
        <source>{n} matched</source>
        <translation>{n} gjenkjent</translation>
    </message>
    <message>
        <source>{n} to the note</source>
        <translation>{n} til notatet</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>{n} utelatt</translation>
    </message>
</context>
<context>
    <name>CompaniesPage</name>
    <message>
        <source>Companies or funding</source>
        <translation>Selskaper eller finansiering</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Selskaper</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
</context>
<context>
    <name>CompaniesTab</name>
    <message>
        <source>Companies &amp; funding</source>
        <translation>Selskaper og finansiering</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Selskap</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Opprinnelse</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Tilknytning</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Org.nr.</translation>
    </message>
    <message>
        <source>Incorporated</source>
        <translation>Stiftet</translation>
    </message>
    <message>
        <source>Licensed</source>
        <translation>Lisensiert</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Selskaper</translation>
    </message>
    <message>
        <source>No company yet. One founded on the project makes the stage Start-up.</source>
        <translation>Ingen selskaper ennå. Et selskap stiftet på prosjektet gir fasen Bedrift.</translation>
    </message>
    <message>
        <source>Link existing…</source>
        <translation>Knytt til eksisterende…</translation>
    </message>
    <message>
        <source>Add company</source>
        <translation>Legg til selskap</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beløp</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Finansiør</translation>
    </message>
    <message>
        <source>Dilutive</source>
        <translation>Utvannende</translation>
    </message>
    <message>
        <source>dilutive</source>
        <translation>utvannende</translation>
    </message>
    <message>
        <source>Due to SPARK</source>
        <translation>SPARKs rolle</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
    <message>
        <source>No money of others yet. The first equity makes the stage Investment.</source>
        <translation>Ingen midler fra andre ennå. Den første egenkapitalen gir fasen Investering.</translation>
    </message>
    <message>
        <source>Add funding</source>
        <translation>Legg til finansiering</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ukjent</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>What could be typed next</source>
        <translation>Hva som kan skrives videre</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Noe gikk galt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopier rapporten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>What was saved is safe; what you did last may not have been. Go on, or close the window and open it again. The report names places in the program, no project and no person: please send it to whoever looks after SPARK Tracker.</source>
        <translation>Det som var lagret, er trygt; det du gjorde sist, er kanskje ikke lagret. Fortsett, eller lukk vinduet og åpne det igjen. Rapporten nevner steder i programvaren, ingen prosjekter og ingen personer: send den gjerne til den som har ansvar for SPARK Tracker hos dere.</translation>
    </message>
    <message>
        <source>The same is in the log.</source>
        <translation>Det samme står i loggen.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose a day</source>
        <translation>Velg en dag</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
</context>
<context>
    <name>DocumentActs</name>
    <message>
        <source>Copying {file}</source>
        <translation>Kopierer {file}</translation>
    </message>
    <message>
        <source>Checking {file}</source>
        <translation>Kontrollerer {file}</translation>
    </message>
    <message>
        <source>Open it as it is</source>
        <translation>Åpne den som den er</translation>
    </message>
    <message>
        <source>{file} added</source>
        <translation>{file} er lagt til</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>unchanged since {day}</source>
        <translation>uendret siden {day}</translation>
    </message>
    <message>
        <source>changed: not the file added</source>
        <translation>endret: ikke filen som ble lagt til</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kan ikke leses</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Lagt til</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>File or address</source>
        <translation>Fil eller adresse</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopi</translation>
    </message>
    <message>
        <source>No document. Drop a file here, or add one: it is copied into the programme&apos;s folder, and its checksum is kept.</source>
        <translation>Ingen dokumenter. Slipp en fil her, eller legg til en: den kopieres til programmets mappe, og sjekksummen tas vare på.</translation>
    </message>
    <message>
        <source>Add link…</source>
        <translation>Legg til lenke…</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Legg til fil…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>Hent tilbake…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Gi nytt navn…</translation>
    </message>
    <message>
        <source>Check all files</source>
        <translation>Kontroller alle filer</translation>
    </message>
    <message>
        <source>Find “{file}”</source>
        <translation>Finn «{file}»</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle filer</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Legg til et dokument</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop to add {n} document</source>
        <translation>Slipp for å legge til {n} dokument</translation>
    </message>
    <message>
        <source>Drop to add {n} documents</source>
        <translation>Slipp for å legge til {n} dokumenter</translation>
    </message>
</context>
<context>
    <name>EmptyProjects</name>
    <message>
        <source>No projects yet</source>
        <translation>Ingen prosjekter ennå</translation>
    </message>
    <message>
        <source>Only a title is needed. Or start from the list you keep today.</source>
        <translation>Bare en tittel trengs. Eller begynn med listen dere har i dag.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nytt prosjekt</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>Importer et regneark</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Tøm filteret</translation>
    </message>
    <message>
        <source>{n} match</source>
        <translation>{n} treff</translation>
    </message>
    <message>
        <source>{n} matches</source>
        <translation>{n} treff</translation>
    </message>
    <message>
        <source>Drop “{term}”, {found}</source>
        <translation>Fjern «{term}», {found}</translation>
    </message>
    <message>
        <source>No project matches</source>
        <translation>Ingen prosjekter passer</translation>
    </message>
    <message>
        <source>{n} project is hidden by</source>
        <translation>{n} prosjekt er skjult av</translation>
    </message>
    <message>
        <source>{n} projects are hidden by</source>
        <translation>{n} skjules av</translation>
    </message>
</context>
<context>
    <name>ExtrasPart</name>
    <message>
        <source>Question of the team</source>
        <translation>Teamets spørsmål</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Note for managers only</source>
        <translation>Notat bare for ledelsen</translation>
    </message>
    <message>
        <source>Milestones touched</source>
        <translation>Milepæler som ble berørt</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Neste møte</translation>
    </message>
    <message>
        <source>never exported</source>
        <translation>eksporteres aldri</translation>
    </message>
    <message>
        <source>Milestone touched</source>
        <translation>Milepæl som ble berørt</translation>
    </message>
</context>
<context>
    <name>FieldActs</name>
    <message>
        <source>Nothing can be changed here: the file is open for reading only.</source>
        <translation>Ingenting kan endres her: filen er åpnet bare for lesing.</translation>
    </message>
    <message>
        <source>Sets this for all {n} selected.</source>
        <translation>Settes for alle {n} valgte.</translation>
    </message>
    <message>
        <source>{field} of {n} records changed.</source>
        <translation>{field} er endret for {n} oppføringer.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>ikke valgt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>ulike</translation>
    </message>
</context>
<context>
    <name>FigurePopup</name>
    <message>
        <source>Rows behind {figure}</source>
        <translation>Rader bak {figure}</translation>
    </message>
    <message>
        <source>No rows stand behind this number.</source>
        <translation>Ingen rader ligger bak dette tallet.</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Sheets of the file</source>
        <translation>Ark i filen</translation>
    </message>
    <message>
        <source>Which sheet holds the list?</source>
        <translation>Hvilket ark har listen?</translation>
    </message>
    <message>
        <source>The headings are in row {row}; {rows} below them.</source>
        <translation>Overskriftene står i rad {row}; {rows} under dem.</translation>
    </message>
    <message>
        <source>{n} entry</source>
        <translation>{n} oppføring</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} oppføringer</translation>
    </message>
    <message>
        <source>… and {n} more remarks</source>
        <translation>… og {n} merknader til</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Ark</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>skjult</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>noe</translation>
    </message>
    <message>
        <source>not {values}</source>
        <translation>ikke {values}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} av {total}</translation>
    </message>
    <message>
        <source>Take “{word}”</source>
        <translation>Bruk «{word}»</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Look around in a sample programme</source>
        <translation>Se deg om i et eksempelprogram</translation>
    </message>
    <message>
        <source>24 made-up projects. Change anything; nothing can go wrong.</source>
        <translation>24 oppdiktede prosjekter. Endre hva du vil; ingenting kan gå galt.</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>Importer et regneark</translation>
    </message>
    <message>
        <source>Start from the list you keep today; check every cell first.</source>
        <translation>Begynn med listen dere har i dag, og kontroller hver celle først.</translation>
    </message>
    <message>
        <source>Create an empty programme</source>
        <translation>Opprett et tomt program</translation>
    </message>
    <message>
        <source>Only a name is needed.</source>
        <translation>Bare et navn trengs.</translation>
    </message>
    <message>
        <source>Open a programme</source>
        <translation>Åpne et program</translation>
    </message>
    <message>
        <source>A .spark file from this laptop or a colleague.</source>
        <translation>En .spark-fil fra denne maskinen eller en kollega.</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>Fortsett med {name}</translation>
    </message>
    <message>
        <source>Everything stays in one file on this laptop. No account, no server, nothing is sent.</source>
        <translation>Alt ligger i én fil på denne maskinen. Ingen konto, ingen server, ingenting sendes.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versjon {version}</translation>
    </message>
</context>
<context>
    <name>FloatingBar</name>
    <message>
        <source>Scroll</source>
        <translation>Rull</translation>
    </message>
</context>
<context>
    <name>Folding</name>
    <message>
        <source>Group by</source>
        <translation>Grupper etter</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Ingen grupper</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>Felt i skjemaet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>It is not there any more.</source>
        <translation>Den finnes ikke lenger.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Projects</source>
        <translation>Prosjekter</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Denne uken</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Møter</translation>
    </message>
    <message>
        <source>Advisors</source>
        <translation>Rådgivere</translation>
    </message>
    <message>
        <source>Patents</source>
        <translation>Patenter</translation>
    </message>
    <message>
        <source>Companies &amp; funding</source>
        <translation>Selskaper og midler</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papirkurv</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>{work} is not finished.</source>
        <translation>{work} er ikke ferdig.</translation>
    </message>
    <message>
        <source>Stopping leaves nothing half done: it can be started again later.</source>
        <translation>Om du stanser, blir ingenting stående halvferdig: det kan startes igjen senere.</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Stans og lukk</translation>
    </message>
    <message>
        <source>Let it finish</source>
        <translation>La det bli ferdig</translation>
    </message>
</context>
<context>
    <name>HeadPart</name>
    <message>
        <source>Project</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>Type to find the project</source>
        <translation>Skriv for å finne prosjektet</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Forberedelse</translation>
    </message>
    <message>
        <source>Minutes of all advisors together</source>
        <translation>Minutter for alle rådgiverne til sammen</translation>
    </message>
    <message>
        <source>The same for all projects of this meeting</source>
        <translation>Felles for alle prosjektene i dette møtet</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Columns of {list}</source>
        <translation>Kolonner i {list}</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>From idea to investment, one thread per project.</source>
        <translation>Fra idé til investering, én tråd per prosjekt.</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>{project} stays at {stage}</source>
        <translation>{project} blir stående i {stage}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Open assignment</source>
        <translation>Åpne oppdraget</translation>
    </message>
    <message>
        <source>Open filing</source>
        <translation>Åpne patentsøknaden</translation>
    </message>
    <message>
        <source>Open company</source>
        <translation>Åpne selskapet</translation>
    </message>
    <message>
        <source>Open funding</source>
        <translation>Åpne finansieringen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Record, field or value</source>
        <translation>Oppføring, felt eller verdi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Fra dag</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Til dag</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gjelder</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historikk</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>Vis eldre endringer</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <translation>Ta denne endringen tilbake</translation>
    </message>
    <message>
        <source>Undo everything since</source>
        <translation>Angre alt siden da</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>from</source>
        <translation>fra</translation>
    </message>
    <message>
        <source>to</source>
        <translation>til</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Tøm filteret</translation>
    </message>
    <message>
        <source>Nobody changed that in these days.</source>
        <translation>Ingen endret dette i disse dagene.</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>Ingen endringer passer</translation>
    </message>
    <message>
        <source>Each change is kept here, with who made it and when.</source>
        <translation>Hver endring tas vare på her, med hvem som gjorde den og når.</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Ingenting er endret ennå</translation>
    </message>
    <message>
        <source>The change is taken back</source>
        <translation>Endringen er tatt tilbake</translation>
    </message>
    <message>
        <source>{n} change undone</source>
        <translation>{n} endring angret</translation>
    </message>
    <message>
        <source>{n} changes undone</source>
        <translation>{n} endringer angret</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>Historikk</translation>
    </message>
    <message>
        <source>Nothing was changed here yet.</source>
        <translation>Ingenting er endret her ennå.</translation>
    </message>
    <message>
        <source>Only one entry of the thread.</source>
        <translation>Bare én hendelse i tråden.</translation>
    </message>
    <message>
        <source>Show all of the project</source>
        <translation>Vis alle i prosjektet</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>Vis eldre endringer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Oppføring</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Felt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Etter</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (angret)</translation>
    </message>
    <message>
        <source>… and {n} more records</source>
        <translation>… og {n} oppføringer til</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Row {row}, cell {address} ({column}): {expected}</source>
        <translation>Rad {row}, celle {address} ({column}): {expected}</translation>
    </message>
    <message>
        <source>Row {row}: {expected}</source>
        <translation>Rad {row}: {expected}</translation>
    </message>
    <message>
        <source>Found: {found}.</source>
        <translation>Fant: {found}.</translation>
    </message>
    <message>
        <source>To the note</source>
        <translation>Til notatet</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Ark</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Oppføring</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Endringer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leser filen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leser…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importerer…</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Leser {file}</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Importerer {file}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Nothing has been written.</source>
        <translation>Ingenting er skrevet.</translation>
    </message>
    <message>
        <source>Everything in the sheet is known already; there is nothing to import.</source>
        <translation>Alt på arket er kjent fra før; det er ingenting å importere.</translation>
    </message>
    <message>
        <source>No row can be imported. Mend the sheet, save it, and read again.</source>
        <translation>Ingen rad kan importeres. Rett arket, lagre det, og les på nytt.</translation>
    </message>
    <message>
        <source>One step to undo. A backup is made first. An empty cell in the sheet never empties a field.</source>
        <translation>Kan angres i ett steg. Det tas sikkerhetskopi først. En tom celle på arket tømmer aldri et felt.</translation>
    </message>
    <message>
        <source>Import {n} row</source>
        <translation>Importer {n} rad</translation>
    </message>
    <message>
        <source>Import {n} rows</source>
        <translation>Importer {n} rader</translation>
    </message>
    <message>
        <source>{imported}, skip {n}</source>
        <translation>{imported}, hopp over {n}</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”</source>
        <translation>{file}, arket «{sheet}»</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Les på nytt</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Filen kan ikke leses</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n} rad</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} rader</translation>
    </message>
    <message>
        <source>Imported {rows} from {file}</source>
        <translation>Importerte {rows} fra {file}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Stanset. Ingenting ble skrevet.</translation>
    </message>
</context>
<context>
    <name>InlineField</name>
    <message>
        <source>F2 or a double-click edits this.</source>
        <translation>F2 eller dobbeltklikk redigerer dette.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Hide inspector</source>
        <translation>Skjul detaljer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellomrom</translation>
    </message>
</context>
<context>
    <name>InstitutionsPart</name>
    <message>
        <source>Institutions</source>
        <translation>Institusjoner</translation>
    </message>
    <message>
        <source>Where projects come from. If one is here with two spellings, merge them: the projects of both then have the one that stays.</source>
        <translation>Hvor prosjektene kommer fra. Står en institusjon her med to skrivemåter, så slå dem sammen: prosjektene til begge får da den som blir stående.</translation>
    </message>
    <message>
        <source>All institutions</source>
        <translation>Alle institusjoner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kortnavn</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Prosjekter</translation>
    </message>
    <message>
        <source>No institution yet. A project names the first.</source>
        <translation>Ingen institusjoner ennå. Den første kommer med et prosjekt.</translation>
    </message>
    <message>
        <source>Add institution</source>
        <translation>Legg til institusjon</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Slå sammen med…</translation>
    </message>
    <message>
        <source>Institution added</source>
        <translation>Institusjonen er lagt til</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institusjon</translation>
    </message>
    <message>
        <source>Institution changed</source>
        <translation>Institusjonen er endret</translation>
    </message>
    <message>
        <source>Merge {name} into another</source>
        <translation>Slå {name} sammen med en annen</translation>
    </message>
    <message>
        <source>The one that stays</source>
        <translation>Den som blir stående</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Slå sammen</translation>
    </message>
    <message>
        <source>Institutions merged</source>
        <translation>Institusjonene er slått sammen</translation>
    </message>
    <message>
        <source>Institution deleted</source>
        <translation>Institusjonen er slettet</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Hurtigtaster</translation>
    </message>
    <message>
        <source>Look for a key or what it does</source>
        <translation>Søk etter en tast eller det den gjør</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overalt</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>Ingen tast gjør dette.</translation>
    </message>
</context>
<context>
    <name>LastTime</name>
    <message>
        <source>From last time</source>
        <translation>Fra forrige gang</translation>
    </message>
    <message>
        <source>Choose the project first.</source>
        <translation>Velg prosjektet først.</translation>
    </message>
    <message>
        <source>This is the first session of the project.</source>
        <translation>Dette er det første møtet med prosjektet.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Still open, tick what is done</source>
        <translation>Åpne oppgaver, kryss av</translation>
    </message>
    <message>
        <source>Advice parked</source>
        <translation>Parkerte råd</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>Next milestone</source>
        <translation>Neste milepæl</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tavle</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Tegnforklaring</translation>
    </message>
    <message>
        <source>over</source>
        <translation>avsluttet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>i gang</translation>
    </message>
    <message>
        <source>Filled bars: quarters over. Outlined: still running.</source>
        <translation>Fylte søyler: avsluttede kvartaler. Omriss: fortsatt i gang.</translation>
    </message>
</context>
<context>
    <name>ListActs</name>
    <message>
        <source>{n} record deleted</source>
        <translation>{n} oppføring slettet</translation>
    </message>
    <message>
        <source>{n} records deleted</source>
        <translation>{n} oppføringer slettet</translation>
    </message>
    <message>
        <source>Assign {name} to a project</source>
        <translation>Tildel {name} et prosjekt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Tildel</translation>
    </message>
    <message>
        <source>Link {name} with a project</source>
        <translation>Knytt {name} til et prosjekt</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Knytt til</translation>
    </message>
    <message>
        <source>Patent family</source>
        <translation>Patentfamilie</translation>
    </message>
    <message>
        <source>New patent family</source>
        <translation>Ny patentfamilie</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Selskap</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nytt selskap</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
    <message>
        <source>New funding</source>
        <translation>Ny finansiering</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>Group</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>{act}, {list}</source>
        <translation>{act}, {list}</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ingen dato</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Møter</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Innhold</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notater</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Ingen møter ennå</translation>
    </message>
    <message>
        <source>A session takes under a minute to log, also on behalf of an advisor.</source>
        <translation>Et møte registreres på under et minutt, også på vegne av en rådgiver.</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Ingen møter passer</translation>
    </message>
    <message>
        <source>{n} session is hidden by</source>
        <translation>{n} møte er skjult av</translation>
    </message>
    <message>
        <source>{n} sessions are hidden by</source>
        <translation>{n} skjules av</translation>
    </message>
    <message>
        <source>Log session</source>
        <translation>Registrer møte</translation>
    </message>
    <message>
        <source>Advisors</source>
        <translation>Rådgivere</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Avtale</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Råd</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeid</translation>
    </message>
    <message>
        <source>No people yet</source>
        <translation>Ingen personer ennå</translation>
    </message>
    <message>
        <source>One record per human, whatever roles she has.</source>
        <translation>Én oppføring per person, uansett hvor mange roller hun har.</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Ingen personer passer</translation>
    </message>
    <message>
        <source>{n} person is hidden by</source>
        <translation>{n} person er skjult av</translation>
    </message>
    <message>
        <source>{n} people are hidden by</source>
        <translation>{n} skjules av</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>Patents</source>
        <translation>Patenter</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>Oppfinnelsesmelding</translation>
    </message>
    <message>
        <source>No patents yet</source>
        <translation>Ingen patenter ennå</translation>
    </message>
    <message>
        <source>One family is one invention, however many filings it has.</source>
        <translation>Én familie er én oppfinnelse, uansett hvor mange søknader den har.</translation>
    </message>
    <message>
        <source>No patent matches</source>
        <translation>Ingen patenter passer</translation>
    </message>
    <message>
        <source>{n} patent family is hidden by</source>
        <translation>{n} patentfamilie er skjult av</translation>
    </message>
    <message>
        <source>{n} patent families are hidden by</source>
        <translation>{n} skjules av</translation>
    </message>
    <message>
        <source>New patent family</source>
        <translation>Ny patentfamilie</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Selskaper</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrering</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Penger</translation>
    </message>
    <message>
        <source>No companies yet</source>
        <translation>Ingen selskaper ennå</translation>
    </message>
    <message>
        <source>Companies that grew out of a project, or took on its invention.</source>
        <translation>Selskaper som vokste ut av et prosjekt, eller tok over oppfinnelsen.</translation>
    </message>
    <message>
        <source>No company matches</source>
        <translation>Ingen selskaper passer</translation>
    </message>
    <message>
        <source>{n} company is hidden by</source>
        <translation>{n} selskap er skjult av</translation>
    </message>
    <message>
        <source>{n} companies are hidden by</source>
        <translation>{n} skjules av</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nytt selskap</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Datoer</translation>
    </message>
    <message>
        <source>Thanks to SPARK</source>
        <translation>Takket være SPARK</translation>
    </message>
    <message>
        <source>No funding yet</source>
        <translation>Ingen finansiering ennå</translation>
    </message>
    <message>
        <source>Grants, prizes, loans and rounds, with what SPARK had to do with them.</source>
        <translation>Tilskudd, priser, lån og runder, og hva SPARK hadde med dem å gjøre.</translation>
    </message>
    <message>
        <source>No funding matches</source>
        <translation>Ingen finansiering passer</translation>
    </message>
    <message>
        <source>{n} entry is hidden by</source>
        <translation>{n} oppføring er skjult av</translation>
    </message>
    <message>
        <source>{n} entries are hidden by</source>
        <translation>{n} skjules av</translation>
    </message>
    <message>
        <source>New funding</source>
        <translation>Ny finansiering</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Next region</source>
        <translation>Neste område</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Lagrede visninger</translation>
    </message>
</context>
<context>
    <name>Mender</name>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>What happened this quarter, in one line</source>
        <translation>Hva som skjedde dette kvartalet, på én linje</translation>
    </message>
    <message>
        <source>These words may leave</source>
        <translation>Disse ordene kan deles</translation>
    </message>
    <message>
        <source>Approve as {name}</source>
        <translation>Godkjenn som {name}</translation>
    </message>
    <message>
        <source>Non-confidential title</source>
        <translation>Ikke-fortrolig tittel</translation>
    </message>
    <message>
        <source>Non-confidential summary</source>
        <translation>Ikke-fortrolig sammendrag</translation>
    </message>
    <message>
        <source>Texts of {project} approved</source>
        <translation>Tekstene til {project} er godkjent</translation>
    </message>
</context>
<context>
    <name>MentoringTab</name>
    <message>
        <source>Mentoring</source>
        <translation>Mentoring</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Advisors</source>
        <translation>Rådgivere</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørsmål</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Råd</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Møter</translation>
    </message>
    <message>
        <source>No session logged yet.</source>
        <translation>Ingen møter registrert ennå.</translation>
    </message>
    <message>
        <source>Log session</source>
        <translation>Registrer møte</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Rådgiver</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Avtale</translation>
    </message>
    <message>
        <source>No advisor assigned yet.</source>
        <translation>Ingen rådgiver tildelt ennå.</translation>
    </message>
    <message>
        <source>Assign advisor</source>
        <translation>Tildel rådgiver</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Avslutt…</translation>
    </message>
    <message>
        <source>Conflict…</source>
        <translation>Konflikt…</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gyldig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Å gjøre</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ansvarlig</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Oppgaver</translation>
    </message>
    <message>
        <source>No action item.</source>
        <translation>Ingen oppgaver.</translation>
    </message>
    <message>
        <source>Add action item</source>
        <translation>Legg til oppgave</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utført</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Ikke utført</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ingen dato</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>Søker</translation>
    </message>
    <message>
        <source>Expertise</source>
        <translation>Kompetanse</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>Needed from</source>
        <translation>Trengs fra</translation>
    </message>
    <message>
        <source>Looking for</source>
        <translation>Søker</translation>
    </message>
    <message>
        <source>Nothing is looked for. Partners see what is, and may lend an advisor.</source>
        <translation>Det søkes ikke etter noe. Partnerne ser det dere søker, og kan låne ut en rådgiver.</translation>
    </message>
    <message>
        <source>Add need</source>
        <translation>Legg til behov</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gjelder</translation>
    </message>
    <message>
        <source>Conflicts of interest</source>
        <translation>Interessekonflikter</translation>
    </message>
    <message>
        <source>No conflict of interest declared by an advisor of this project.</source>
        <translation>Ingen rådgiver i prosjektet har meldt en interessekonflikt.</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Meld</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Åpne nylig &amp;brukte</translation>
    </message>
    <message>
        <source>&amp;Move to stage</source>
        <translation>Flytt til &amp;fase</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Utseende</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Te&amp;kststørrelse</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Tett</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>&amp;Radhøyde</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>Lagrede &amp;visninger</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gå</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Oppføring</translation>
    </message>
    <message>
        <source>Re&amp;port</source>
        <translation>Ra&amp;pport</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjelp</translation>
    </message>
</context>
<context>
    <name>MoneyTab</name>
    <message>
        <source>Milestones &amp; money</source>
        <translation>Milepæler og penger</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Milepæler</translation>
    </message>
    <message>
        <source>No milestone planned. A milestone is a result one can check.</source>
        <translation>Ingen milepæl planlagt. En milepæl er et resultat som kan kontrolleres.</translation>
    </message>
    <message>
        <source>Add milestone</source>
        <translation>Legg til milepæl</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Nådd…</translation>
    </message>
    <message>
        <source>New date…</source>
        <translation>Ny dato…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Beslutt…</translation>
    </message>
    <message>
        <source>Plan anew…</source>
        <translation>Planlegg på nytt…</translation>
    </message>
    <message>
        <source>Missed…</source>
        <translation>Ikke nådd…</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Avlys…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Gjenåpne</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Forventet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>First plan</source>
        <translation>Første plan</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Forsinkelse</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslutning</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ingen dato</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Planlagt til</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beløp</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Venter på</translation>
    </message>
    <message>
        <source>In spite of it</source>
        <translation>Hvorfor likevel</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Delutbetalinger</translation>
    </message>
    <message>
        <source>No instalment planned. SPARK&apos;s own money is paid by milestone.</source>
        <translation>Ingen delutbetaling planlagt. SPARKs egne midler utbetales etter milepæl.</translation>
    </message>
    <message>
        <source>Add instalment</source>
        <translation>Legg til delutbetaling</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Neste steg…</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Progress, one line a quarter</source>
        <translation>Framdrift, én linje per kvartal</translation>
    </message>
    <message>
        <source>No line of progress yet; partners see it in their report.</source>
        <translation>Ingen framdriftslinje ennå; partnerne ser den i rapporten sin.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Skriv</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name of the view</source>
        <translation>Navn på visningen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Gi visningen et navn.</translation>
    </message>
    <message>
        <source>There is a view with this name already.</source>
        <translation>Det finnes allerede en visning med dette navnet.</translation>
    </message>
</context>
<context>
    <name>NewProgramme</name>
    <message>
        <source>New programme</source>
        <translation>Nytt program</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Mark in project codes</source>
        <translation>Merke i prosjektkoder</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>for example SPARK Norway</source>
        <translation>for eksempel SPARK Norge</translation>
    </message>
    <message>
        <source>Choose a place and create</source>
        <translation>Velg sted og opprett</translation>
    </message>
    <message>
        <source>All can be changed later.</source>
        <translation>Alt kan endres senere.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Give the programme a name.</source>
        <translation>Gi programmet et navn.</translation>
    </message>
    <message>
        <source>Where the programme lies</source>
        <translation>Hvor programmet skal ligge</translation>
    </message>
    <message>
        <source>SPARK Tracker programme (*.spark)</source>
        <translation>SPARK Tracker-program (*.spark)</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close the message</source>
        <translation>Lukk meldingen</translation>
    </message>
</context>
<context>
    <name>OrderTools</name>
    <message>
        <source>Order of the cards</source>
        <translation>Rekkefølge på kortene</translation>
    </message>
    <message>
        <source>Order of the cards: {order}</source>
        <translation>Rekkefølge på kortene: {order}</translation>
    </message>
    <message>
        <source>Days in stage, longest first</source>
        <translation>Dager i fasen, lengst først</translation>
    </message>
    <message>
        <source>Next step, soonest first</source>
        <translation>Neste steg, nærmest først</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leder</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
</context>
<context>
    <name>OwnPart</name>
    <message>
        <source>On this computer</source>
        <translation>På denne maskinen</translation>
    </message>
    <message>
        <source>Your name in the history</source>
        <translation>Navnet ditt i historikken</translation>
    </message>
    <message>
        <source>from the next opening on</source>
        <translation>fra neste åpning</translation>
    </message>
    <message>
        <source>Settings, log, drafts and backups lie in {folder}</source>
        <translation>Innstillinger, logg, utkast og sikkerhetskopier ligger i {folder}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Vis mappen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Tett</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>History</source>
        <translation>Historikk</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search or do</source>
        <translation>Søk eller utfør</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Funnet</translation>
    </message>
    <message>
        <source>Search or do…</source>
        <translation>Søk eller utfør…</translation>
    </message>
</context>
<context>
    <name>PaletteFoot</name>
    <message>
        <source>commands</source>
        <translation>kommandoer</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personer</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>kvartaler</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Opp</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>velg</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>more to do with it</source>
        <translation>mer å gjøre med det</translation>
    </message>
</context>
<context>
    <name>PartnersPart</name>
    <message>
        <source>Partners that get reports</source>
        <translation>Partnere som får rapporter</translation>
    </message>
    <message>
        <source>A profile says what a partner may see, in which language and currency. Profiles of your own lie in the folder “profiles” of the data folder.</source>
        <translation>En profil sier hva en partner får se, på hvilket språk og i hvilken valuta. Egne profiler ligger i mappen «profiles» i datamappen.</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Alle partnere</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nøkkel</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>CDA until</source>
        <translation>CDA til</translation>
    </message>
    <message>
        <source>Gets reports</source>
        <translation>Får rapporter</translation>
    </message>
    <message>
        <source>No partner yet.</source>
        <translation>Ingen partnere ennå.</translation>
    </message>
    <message>
        <source>Add partner</source>
        <translation>Legg til partner</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kan ikke leses</translation>
    </message>
    <message>
        <source>there is none of this name</source>
        <translation>finnes ikke</translation>
    </message>
    <message>
        <source>{profile}: {partner}</source>
        <translation>{profile}: {partner}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>ikke lenger</translation>
    </message>
    <message>
        <source>Partner added</source>
        <translation>Partneren er lagt til</translation>
    </message>
    <message>
        <source>Partner changed</source>
        <translation>Partneren er endret</translation>
    </message>
    <message>
        <source>Partner deleted</source>
        <translation>Partneren er slettet</translation>
    </message>
</context>
<context>
    <name>PassingNote</name>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>PasswordRows</name>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Det samme igjen</translation>
    </message>
    <message>
        <source>Nobody can recover the password: without it the file stays shut. Tell it to the partner by phone, not in the same message.</source>
        <translation>Ingen kan gjenskape passordet: uten det forblir filen lukket. Gi det til partneren på telefon, ikke i samme melding.</translation>
    </message>
    <message>
        <source>Type a password, or take the tick away.</source>
        <translation>Skriv et passord, eller fjern haken.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the password again.</source>
        <translation>De to er ikke like. Skriv passordet på nytt.</translation>
    </message>
</context>
<context>
    <name>PatentsTab</name>
    <message>
        <source>Patents</source>
        <translation>Patenter</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Hemmelig</translation>
    </message>
    <message>
        <source>DOFI</source>
        <translation>DOFI</translation>
    </message>
    <message>
        <source>DOFI on</source>
        <translation>DOFI-dato</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eier</translation>
    </message>
    <message>
        <source>Patent families</source>
        <translation>Patentfamilier</translation>
    </message>
    <message>
        <source>No invention noted yet. One family is one invention, however many filings it has.</source>
        <translation>Ingen oppfinnelse notert ennå. Én familie er én oppfinnelse, uansett hvor mange søknader den har.</translation>
    </message>
    <message>
        <source>Add family</source>
        <translation>Legg til familie</translation>
    </message>
    <message>
        <source>Add filing…</source>
        <translation>Legg til patentsøknad…</translation>
    </message>
    <message>
        <source>until published</source>
        <translation>til publisering</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Myndighet</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Søkt</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publisert</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Meddelt</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>Patentsøknader</translation>
    </message>
    <message>
        <source>No filing yet. The first priority filing makes the stage Patent.</source>
        <translation>Ingen patentsøknad ennå. Den første prioritetssøknaden gir fasen Patent.</translation>
    </message>
    <message>
        <source>Add filing</source>
        <translation>Legg til patentsøknad</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>What runs out</source>
        <translation>Hva som løper ut</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Hva det betyr</translation>
    </message>
    <message>
        <source>Dates to keep</source>
        <translation>Frister å holde</translation>
    </message>
    <message>
        <source>No date is running.</source>
        <translation>Ingen frist løper.</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Who was there</source>
        <translation>Hvem som var der</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Forny…</translation>
    </message>
    <message>
        <source>Log anyway, because</source>
        <translation>Registrer likevel, fordi</translation>
    </message>
    <message>
        <source>Why {name} was there all the same</source>
        <translation>Hvorfor {name} var der likevel</translation>
    </message>
    <message>
        <source>Nobody is called “{name}” yet.</source>
        <translation>Ingen heter «{name}» ennå.</translation>
    </message>
    <message>
        <source>Add as a new person (Enter)</source>
        <translation>Legg til som ny person (Enter)</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Add {name} as a new person</source>
        <translation>Legg til {name} som ny person</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>Gives advice</source>
        <translation>Gir råd</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The backup is open. What was there before is kept as {file}.</source>
        <translation>Sikkerhetskopien er åpnet. Det som lå der fra før, er tatt vare på som {file}.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Velkommen</translation>
    </message>
    <message>
        <source>SPARK Tracker programme (*.spark)</source>
        <translation>SPARK Tracker-program (*.spark)</translation>
    </message>
    <message>
        <source>Open a programme</source>
        <translation>Åpne et program</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>Importer et regneark</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv *.xlsm *.tsv *.txt)</source>
        <translation>Regneark (*.xlsx *.csv *.xlsm *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Making the sample programme…</source>
        <translation>Lager eksempelprogrammet …</translation>
    </message>
    <message>
        <source>Making the sample programme</source>
        <translation>Lager eksempelprogrammet</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Tar sikkerhetskopi</translation>
    </message>
    <message>
        <source>Your settings could not be saved: {folder} is not writable, or full.</source>
        <translation>Innstillingene dine kunne ikke lagres: {folder} er full, eller det kan ikke skrives der.</translation>
    </message>
    <message>
        <source>Daily backup</source>
        <translation>Daglig sikkerhetskopi</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Kontrollerer filen</translation>
    </message>
    <message>
        <source>Your settings could not be read; they are kept as {file}.</source>
        <translation>Innstillingene dine kunne ikke leses; de er tatt vare på som {file}.</translation>
    </message>
    <message>
        <source>This file is open to read: nothing can be changed.</source>
        <translation>Filen er åpnet for lesing: ingenting kan endres.</translation>
    </message>
</context>
<context>
    <name>ProgrammePart</name>
    <message>
        <source>The programme</source>
        <translation>Programmet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Mark in codes</source>
        <translation>Merke i koder</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidssone</translation>
    </message>
    <message>
        <source>Save programme</source>
        <translation>Lagre programmet</translation>
    </message>
    <message>
        <source>Programme saved</source>
        <translation>Programmet er lagret</translation>
    </message>
</context>
<context>
    <name>ProjectColumns</name>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>No milestone planned</source>
        <translation>Ingen milepæl planlagt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke ennå</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Milepæl</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Møte</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Ingen møter ennå</translation>
    </message>
    <message>
        <source>Last session on {day}</source>
        <translation>Siste møte {day}</translation>
    </message>
</context>
<context>
    <name>ProjectForm</name>
    <message>
        <source>Edit project</source>
        <translation>Rediger prosjekt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>What partners see</source>
        <translation>Det partnerne ser</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Ny status</translation>
    </message>
    <message>
        <source>empty: as it is</source>
        <translation>tom: som før</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Utlysning</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Opptak</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Hva det handler om</translation>
    </message>
    <message>
        <source>Therapeutic area</source>
        <translation>Sykdomsområde</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Indikasjon</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>Produkttype</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Merkelapper</translation>
    </message>
    <message>
        <source>Summary, confidential</source>
        <translation>Sammendrag, fortrolig</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Progress, {quarter}</source>
        <translation>Framdrift, {quarter}</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Hvem som er med</translation>
    </message>
    <message>
        <source>Project leader</source>
        <translation>Prosjektleder</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Vertsinstitusjon</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>Andre institusjoner</translation>
    </message>
    <message>
        <source>Host department</source>
        <translation>Vertsavdeling</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datoer</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>Søkt</translation>
    </message>
    <message>
        <source>Admitted on</source>
        <translation>Tatt opp</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Planlagt slutt</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Avsluttet</translation>
    </message>
</context>
<context>
    <name>ProjectGroups</name>
    <message>
        <source>{field} not set</source>
        <translation>{field} ikke valgt</translation>
    </message>
</context>
<context>
    <name>ProjectHeadPane</name>
    <message>
        <source>Brief</source>
        <translation>Prosjektark</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Rediger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>More to do with the project</source>
        <translation>Mer å gjøre med prosjektet</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ingen ennå</translation>
    </message>
    <message>
        <source>{days} so far</source>
        <translation>{days} til nå</translation>
    </message>
    <message>
        <source>without details</source>
        <translation>uten detaljer</translation>
    </message>
    <message>
        <source>application</source>
        <translation>søknad</translation>
    </message>
    <message>
        <source>first advisor</source>
        <translation>første rådgiver</translation>
    </message>
    <message>
        <source>priority filing</source>
        <translation>prioritetssøknad</translation>
    </message>
    <message>
        <source>company founded</source>
        <translation>selskap stiftet</translation>
    </message>
    <message>
        <source>equity received</source>
        <translation>egenkapital mottatt</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>lisens</translation>
    </message>
    <message>
        <source>first patient</source>
        <translation>første pasient</translation>
    </message>
    <message>
        <source>add a date…</source>
        <translation>legg til dato…</translation>
    </message>
    <message>
        <source>assign one…</source>
        <translation>tildel en…</translation>
    </message>
    <message>
        <source>add a filing…</source>
        <translation>legg til søknad…</translation>
    </message>
    <message>
        <source>add a company…</source>
        <translation>legg til selskap…</translation>
    </message>
    <message>
        <source>add a round…</source>
        <translation>legg til runde…</translation>
    </message>
</context>
<context>
    <name>ProjectInspector</name>
    <message>
        <source>About the project</source>
        <translation>Om prosjektet</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Vises ikke</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>Velg et prosjekt</translation>
    </message>
    <message>
        <source>Its stages, next step and people appear here. Use the arrow keys to walk through the list.</source>
        <translation>Faser, neste steg og personer vises her. Bruk piltastene for å bla i listen.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellomrom</translation>
    </message>
    <message>
        <source>shows or hides this pane</source>
        <translation>viser eller skjuler dette feltet</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} valgt</translation>
    </message>
    <message>
        <source>What you change here changes for all of them; one undo takes it back.</source>
        <translation>Det du endrer her, endres for alle; ett angre tar det tilbake.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle sammen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Log session</source>
        <translation>Nytt møte</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Rediger</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke ennå</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Milepæl</translation>
    </message>
    <message>
        <source>none planned</source>
        <translation>ingen planlagt</translation>
    </message>
    <message>
        <source>Patent date</source>
        <translation>Patentfrist</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Neste møte</translation>
    </message>
    <message>
        <source>{n}, first due {day}</source>
        <translation>{n}, første frist {day}</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Åpne oppgaver</translation>
    </message>
    <message>
        <source>Progress, {quarter}</source>
        <translation>Framdrift, {quarter}</translation>
    </message>
    <message>
        <source>Write the line for {quarter}</source>
        <translation>Skriv linjen for {quarter}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leder</translation>
    </message>
    <message>
        <source>Lead mentor</source>
        <translation>Hovedmentor</translation>
    </message>
    <message>
        <source>Advisors</source>
        <translation>Rådgivere</translation>
    </message>
    <message>
        <source>No advisor yet.</source>
        <translation>Ingen rådgiver ennå.</translation>
    </message>
</context>
<context>
    <name>ProjectMenu</name>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Log session…</source>
        <translation>Registrer møte…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Rediger…</translation>
    </message>
    <message>
        <source>Change status…</source>
        <translation>Endre status…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Flytt til</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>Parts of the project</source>
        <translation>Deler av prosjektet</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Tråd</translation>
    </message>
    <message>
        <source>Milestones &amp; money</source>
        <translation>Milepæler og penger</translation>
    </message>
    <message>
        <source>Mentoring</source>
        <translation>Mentoring</translation>
    </message>
    <message>
        <source>Patents</source>
        <translation>Patenter</translation>
    </message>
    <message>
        <source>Companies &amp; funding</source>
        <translation>Selskaper og finansiering</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Modenhet</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historikk</translation>
    </message>
    <message>
        <source>Edit project…</source>
        <translation>Rediger prosjektet…</translation>
    </message>
    <message>
        <source>Change status…</source>
        <translation>Endre status…</translation>
    </message>
    <message>
        <source>Record licence…</source>
        <translation>Registrer lisens…</translation>
    </message>
    <message>
        <source>Record clinical…</source>
        <translation>Registrer klinisk…</translation>
    </message>
    <message>
        <source>Filter the thread</source>
        <translation>Filtrer tråden</translation>
    </message>
    <message>
        <source>Show or hide the pane at the right</source>
        <translation>Vis eller skjul feltet til høyre</translation>
    </message>
    <message>
        <source>Delete project</source>
        <translation>Slett prosjektet</translation>
    </message>
    <message>
        <source>The project cannot be shown</source>
        <translation>Prosjektet kan ikke vises</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Rediger…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Project deleted</source>
        <translation>Prosjektet er slettet</translation>
    </message>
</context>
<context>
    <name>ProjectTable</name>
    <message>
        <source>Projects</source>
        <translation>Prosjekter</translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>Layout</source>
        <translation>Oppsett</translation>
    </message>
    <message>
        <source>{project} deleted</source>
        <translation>{project} er slettet</translation>
    </message>
    <message>
        <source>{n} projects deleted</source>
        <translation>{n} prosjekter er slettet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>Listen kan ikke leses</translation>
    </message>
</context>
<context>
    <name>QuarterCells</name>
    <message>
        <source>Projects in {quarter}</source>
        <translation>Prosjekter i {quarter}</translation>
    </message>
    <message>
        <source>{project}: ready</source>
        <translation>{project}: klar</translation>
    </message>
    <message>
        <source>{project}: {gaps}</source>
        <translation>{project}: {gaps}</translation>
    </message>
    <message>
        <source>No project is in the programme</source>
        <translation>Ingen prosjekter er i programmet</translation>
    </message>
    <message>
        <source>{ready} of {all} projects ready</source>
        <translation>{ready} av {all} prosjekter klare</translation>
    </message>
</context>
<context>
    <name>QuarterGrid</name>
    <message>
        <source>Partners</source>
        <translation>Partnere</translation>
    </message>
</context>
<context>
    <name>QuarterHeader</name>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
</context>
<context>
    <name>QuarterModel</name>
    <message>
        <source>ends {day}</source>
        <translation>slutter {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpent</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>ikke talt ennå</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvist</translation>
    </message>
    <message>
        <source>see why</source>
        <translation>se hvorfor</translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>ingenting mangler</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>{n} gap</source>
        <translation>{n} mangel</translation>
    </message>
    <message>
        <source>{n} gaps</source>
        <translation>{n} mangler</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
</context>
<context>
    <name>QuarterPane</name>
    <message>
        <source>Fill gaps</source>
        <translation>Fyll ut</translation>
    </message>
    <message>
        <source>{n} day left</source>
        <translation>{n} dag igjen</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>{n} dager igjen</translation>
    </message>
    <message>
        <source>{ready} of {all}</source>
        <translation>{ready} av {all}</translation>
    </message>
    <message>
        <source>{numbers} project ready</source>
        <translation>{numbers} prosjekt klart</translation>
    </message>
    <message>
        <source>{numbers} projects ready</source>
        <translation>{numbers} prosjekter klare</translation>
    </message>
    <message>
        <source>No project is in the programme</source>
        <translation>Ingen prosjekter er i programmet</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Ingenting mangler</translation>
    </message>
    <message>
        <source>{n} gap</source>
        <translation>{n} mangel</translation>
    </message>
    <message>
        <source>{n} gaps</source>
        <translation>{n} mangler</translation>
    </message>
    <message>
        <source>in {n} project</source>
        <translation>i {n} prosjekt</translation>
    </message>
    <message>
        <source>in {n} projects</source>
        <translation>i {n} prosjekter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpent</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>frist {day}</translation>
    </message>
</context>
<context>
    <name>QuickProject</name>
    <message>
        <source>What to add</source>
        <translation>Hva som legges til</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Add and fill in more</source>
        <translation>Legg til og fyll ut mer</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{column}, folded</source>
        <translation>{column}, foldet sammen</translation>
    </message>
    <message>
        <source>{column}. Unfold (Enter)</source>
        <translation>{column}. Fold ut (Enter)</translation>
    </message>
</context>
<context>
    <name>RatesPart</name>
    <message>
        <source>Exchange rates</source>
        <translation>Valutakurser</translation>
    </message>
    <message>
        <source>What one euro cost. Reports in another currency use the newest rate up to the end of their quarter, and name its day and source.</source>
        <translation>Hva én euro kostet. Rapporter i en annen valuta bruker den nyeste kursen til og med kvartalets slutt, og oppgir dato og kilde.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>All rates</source>
        <translation>Alle kurser</translation>
    </message>
    <message>
        <source>No rate yet.</source>
        <translation>Ingen kurs ennå.</translation>
    </message>
    <message>
        <source>Currency of the rate</source>
        <translation>Valuta for kursen</translation>
    </message>
    <message>
        <source>Per euro</source>
        <translation>Per euro</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>for example Norges Bank</source>
        <translation>for eksempel Norges Bank</translation>
    </message>
    <message>
        <source>Add rate</source>
        <translation>Legg til kurs</translation>
    </message>
    <message>
        <source>Rate deleted</source>
        <translation>Kursen er slettet</translation>
    </message>
</context>
<context>
    <name>ReadinessCharts</name>
    <message>
        <source>Newer day</source>
        <translation>Nyere dato</translation>
    </message>
    <message>
        <source>Earlier day</source>
        <translation>Tidligere dato</translation>
    </message>
    <message>
        <source>Six axes</source>
        <translation>Seks akser</translation>
    </message>
    <message>
        <source>TRL over time</source>
        <translation>TRL over tid</translation>
    </message>
</context>
<context>
    <name>ReadinessRadar</name>
    <message>
        <source>Readiness, six axes</source>
        <translation>Modenhet, seks akser</translation>
    </message>
    <message>
        <source>{axis}: not judged on {day}</source>
        <translation>{axis}: ikke vurdert {day}</translation>
    </message>
    <message>
        <source>{axis}: {level} of 9 on {day}</source>
        <translation>{axis}: {level} av 9 {day}</translation>
    </message>
</context>
<context>
    <name>ReadinessTab</name>
    <message>
        <source>Readiness</source>
        <translation>Modenhet</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>TRL</source>
        <translation>TRL</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Vurdert av</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Vurderinger</translation>
    </message>
    <message>
        <source>Not judged yet. TRL and the six axes go from 1 to 9.</source>
        <translation>Ikke vurdert ennå. TRL og de seks aksene går fra 1 til 9.</translation>
    </message>
    <message>
        <source>Judge readiness</source>
        <translation>Vurder modenhet</translation>
    </message>
</context>
<context>
    <name>ReadyViews</name>
    <message>
        <source>Due this week</source>
        <translation>Frist denne uken</translation>
    </message>
    <message>
        <source>Stuck for a year</source>
        <translation>Står fast i et år</translation>
    </message>
    <message>
        <source>Silent for 60 days</source>
        <translation>Stille i 60 dager</translation>
    </message>
    <message>
        <source>Gaps in the report</source>
        <translation>Rapportmangler</translation>
    </message>
    <message>
        <source>Milestone overdue</source>
        <translation>Forsinket milepæl</translation>
    </message>
    <message>
        <source>No lead mentor</source>
        <translation>Uten hovedmentor</translation>
    </message>
    <message>
        <source>Patent dates soon</source>
        <translation>Patentfrister snart</translation>
    </message>
    <message>
        <source>Graduates to check</source>
        <translation>Følg opp fullførte</translation>
    </message>
</context>
<context>
    <name>ReasonPopup</name>
    <message>
        <source>Move “{title}”</source>
        <translation>Flytt «{title}»</translation>
    </message>
    <message>
        <source>New forecast</source>
        <translation>Ny forventet dato</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>La den stå</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Expected until now: {day}</source>
        <translation>Forventet til nå: {day}</translation>
    </message>
    <message>
        <source>{slip}, first plan {day}</source>
        <translation>{slip}, første plan {day}</translation>
    </message>
</context>
<context>
    <name>RecordActs</name>
    <message>
        <source>Add company</source>
        <translation>Legg til selskap</translation>
    </message>
    <message>
        <source>Link a company</source>
        <translation>Knytt til et selskap</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Knytt til</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Selskap</translation>
    </message>
    <message>
        <source>Company taken off the project</source>
        <translation>Selskapet er tatt bort fra prosjektet</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>Filen er bare åpen for lesing.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>RecordGroups</name>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>{field} not set</source>
        <translation>{field} ikke valgt</translation>
    </message>
</context>
<context>
    <name>RecordInspector</name>
    <message>
        <source>About the record</source>
        <translation>Om oppføringen</translation>
    </message>
    <message>
        <source>What is known of it appears here. Use the arrow keys to walk.</source>
        <translation>Det som er kjent om den, vises her. Bruk piltastene for å bla.</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>Velg en linje</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} valgt</translation>
    </message>
    <message>
        <source>Del removes them; it can be undone.</source>
        <translation>Del sletter dem; det kan angres.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle sammen</translation>
    </message>
    <message>
        <source>What you change here changes for all of them; one undo takes it back.</source>
        <translation>Det du endrer her, endres for alle; ett angre tar det tilbake.</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Vises ikke</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show project</source>
        <translation>Vis prosjektet</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>{act}, {list}</source>
        <translation>{act}, {list}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>Filen er bare åpen for lesing.</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>Velg en rad først</translation>
    </message>
</context>
<context>
    <name>RecordListPage</name>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>Listen kan ikke leses</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Show project</source>
        <translation>Vis prosjektet</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
</context>
<context>
    <name>RecordOpener</name>
    <message>
        <source>It is not there any more.</source>
        <translation>Den finnes ikke lenger.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>{field}: {sentence}</source>
        <translation>{field}: {sentence}</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>The file is not there</source>
        <translation>Filen er ikke der</translation>
    </message>
    <message>
        <source>This file is open elsewhere</source>
        <translation>Filen er åpen et annet sted</translation>
    </message>
    <message>
        <source>This file is busy</source>
        <translation>Filen er opptatt</translation>
    </message>
    <message>
        <source>This file is read-only</source>
        <translation>Filen er skrivebeskyttet</translation>
    </message>
    <message>
        <source>This file is from a newer SPARK Tracker</source>
        <translation>Filen er fra en nyere SPARK Tracker</translation>
    </message>
    <message>
        <source>This file is from an older SPARK Tracker</source>
        <translation>Filen er fra en eldre SPARK Tracker</translation>
    </message>
    <message>
        <source>This is not a SPARK Tracker file</source>
        <translation>Dette er ikke en SPARK Tracker-fil</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Disken er full</translation>
    </message>
    <message>
        <source>The file was moved</source>
        <translation>Filen ble flyttet</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>Filen er skadet</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Åpne for lesing</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>Gjenopprett sikkerhetskopien fra {when}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Velg en annen fil</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Tilbake til start</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Write draft…</source>
        <translation>Skriv utkast…</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Forhåndsvisning</translation>
    </message>
    <message>
        <source>Will be shared</source>
        <translation>Blir delt</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Holdes tilbake</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Deler av rapporten</translation>
    </message>
    <message>
        <source>Preview of the workbook</source>
        <translation>Forhåndsvisning av arbeidsboken</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leser…</translation>
    </message>
    <message>
        <source>Sheets of the workbook</source>
        <translation>Ark i arbeidsboken</translation>
    </message>
    <message>
        <source>No project is named</source>
        <translation>Ingen prosjekter er navngitt</translation>
    </message>
    <message>
        <source>The workbook holds counts only. A project is named once its non-confidential title and summary are approved and its sharing level lets it.</source>
        <translation>Arbeidsboken har bare antall. Et prosjekt navngis når ikke-fortrolig tittel og sammendrag er godkjent og delingsnivået tillater det.</translation>
    </message>
    <message>
        <source>Every project of the quarter may be named. What leaves is public only.</source>
        <translation>Alle prosjektene i kvartalet kan navngis. Bare det som er offentlig, deles.</translation>
    </message>
    <message>
        <source>Every project of the quarter may be named. The level is Node.</source>
        <translation>Alle prosjektene i kvartalet kan navngis. Nivået er Partnernoder.</translation>
    </message>
    <message>
        <source>Nothing held back</source>
        <translation>Ingenting holdes tilbake</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Quarters and partners</source>
        <translation>Kvartaler og partnere</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Mangler</translation>
    </message>
    <message>
        <source>Fill one by one</source>
        <translation>Fyll ut én for én</translation>
    </message>
    <message>
        <source>Quarters and gaps</source>
        <translation>Kvartaler og mangler</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Deler av siden</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tysk</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finsk</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norsk</translation>
    </message>
    <message>
        <source>No partner yet</source>
        <translation>Ingen partner ennå</translation>
    </message>
    <message>
        <source>A report is made for one partner, in its language and currency.</source>
        <translation>En rapport lages for én partner, på partnerens språk og i partnerens valuta.</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>Legg til en partner</translation>
    </message>
    <message>
        <source>Reading {report}</source>
        <translation>Leser {report}</translation>
    </message>
    <message>
        <source>Counting gaps</source>
        <translation>Teller mangler</translation>
    </message>
    <message>
        <source>Gaps for {report}</source>
        <translation>Mangler i {report}</translation>
    </message>
    <message>
        <source>Every running project has what this report needs.</source>
        <translation>Alle prosjekter i gang har det denne rapporten trenger.</translation>
    </message>
    <message>
        <source>No project ran in this quarter: the workbook holds zeros.</source>
        <translation>Ingen prosjekter var i gang dette kvartalet: arbeidsboken viser nuller.</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Ingenting mangler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>This report cannot be made</source>
        <translation>Denne rapporten kan ikke lages</translation>
    </message>
</context>
<context>
    <name>ReschedulePopup</name>
    <message>
        <source>New date</source>
        <translation>Ny dato</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>Why it moves</source>
        <translation>Hvorfor den flyttes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>The first plan stays as it is.</source>
        <translation>Den første planen blir stående som den er.</translation>
    </message>
    <message>
        <source>A milestone needs a date.</source>
        <translation>En milepæl trenger en dato.</translation>
    </message>
</context>
<context>
    <name>SessionLogger</name>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Log session</source>
        <translation>Registrer møte</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>Log for another project too</source>
        <translation>Registrer for et prosjekt til</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Møte</translation>
    </message>
    <message>
        <source>Log a session</source>
        <translation>Registrer et møte</translation>
    </message>
    <message>
        <source>Logged. Now the next project of the same meeting.</source>
        <translation>Registrert. Nå neste prosjekt i samme møte.</translation>
    </message>
    <message>
        <source>The draft cannot be kept: the data folder cannot be written.</source>
        <translation>Utkastet kan ikke tas vare på: det kan ikke skrives i datamappen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Partners get the count and hours, never the text</source>
        <translation>Partnerne får antall og timer, aldri teksten</translation>
    </message>
    <message>
        <source>A draft could not be read; it is kept as {file}.</source>
        <translation>Et utkast kunne ikke leses; det er tatt vare på som {file}.</translation>
    </message>
    <message>
        <source>no project yet</source>
        <translation>ikke noe prosjekt ennå</translation>
    </message>
    <message>
        <source>A session of {day} was not logged: {project}.</source>
        <translation>Et møte {day} ble ikke registrert: {project}.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ingen dato</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsett på det</translation>
    </message>
    <message>
        <source>{n} thing to mend</source>
        <translation>{n} ting å rette</translation>
    </message>
    <message>
        <source>{n} things to mend</source>
        <translation>{n} ting å rette</translation>
    </message>
    <message>
        <source>Session saved</source>
        <translation>Møtet er lagret</translation>
    </message>
    <message>
        <source>Session logged</source>
        <translation>Møtet er registrert</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Go to {part}</source>
        <translation>Gå til {part}</translation>
    </message>
</context>
<context>
    <name>SharingPart</name>
    <message>
        <source>Non-confidential title</source>
        <translation>Ikke-fortrolig tittel</translation>
    </message>
    <message>
        <source>Non-confidential summary</source>
        <translation>Ikke-fortrolig sammendrag</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkjent</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Godkjent av</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Godkjent dato</translation>
    </message>
    <message>
        <source>Who may see the project</source>
        <translation>Hvem som kan se prosjektet</translation>
    </message>
    <message>
        <source>These texts are</source>
        <translation>Disse tekstene er</translation>
    </message>
    <message>
        <source>Partners see this title and summary in their workbook.</source>
        <translation>Partnerne ser denne tittelen og dette sammendraget i arbeidsboken sin.</translation>
    </message>
    <message>
        <source>The texts are approved, but only projects shared with partner nodes or the public are named. This one is counted, not named.</source>
        <translation>Tekstene er godkjent, men bare prosjekter som deles med partnernoder eller offentligheten, navngis. Dette telles, men navngis ikke.</translation>
    </message>
    <message>
        <source>Until the texts are approved, partners see this project counted only.</source>
        <translation>Til tekstene er godkjent, blir prosjektet bare telt hos partnerne.</translation>
    </message>
    <message>
        <source>Share it with “{level}”</source>
        <translation>Del det med «{level}»</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>About the project</source>
        <translation>Om prosjektet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Trenger oppmerksomhet</translation>
    </message>
    <message>
        <source>Progress for {quarter}</source>
        <translation>Framdrift for {quarter}</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Ingenting venter.</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Merk nådd</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utført</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Forny</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registrer</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Neste steg</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Penger</translation>
    </message>
    <message>
        <source>{currency}, SPARK&apos;s own</source>
        <translation>{currency}, SPARKs egne</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Utbetalt</translation>
    </message>
    <message>
        <source>Waiting for a milestone</source>
        <translation>Venter på milepæl</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planlagt</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Holdt tilbake</translation>
    </message>
    <message>
        <source>Advisors</source>
        <translation>Rådgivere</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>møter</translation>
    </message>
    <message>
        <source>Nobody advises the project yet.</source>
        <translation>Ingen er rådgiver for prosjektet ennå.</translation>
    </message>
    <message>
        <source>Assign advisor</source>
        <translation>Tildel rådgiver</translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation>{n} møter</translation>
    </message>
    <message>
        <source>What partners see</source>
        <translation>Det partnerne ser</translation>
    </message>
    <message>
        <source>Short title and summary, approved {day} by {who}.</source>
        <translation>Kort tittel og sammendrag, godkjent {day} av {who}.</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
    <message>
        <source>Counted, never named.</source>
        <translation>Telles, navngis aldri.</translation>
    </message>
    <message>
        <source>Edit what is shared</source>
        <translation>Rediger det som deles</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>changed, not saved</source>
        <translation>endret, ikke lagret</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
</context>
<context>
    <name>Spreadsheets</name>
    <message>
        <source>Exporting everything</source>
        <translation>Eksporterer alt</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Eksporter alt</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Arbeidsbok (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the template</source>
        <translation>Skriver malen</translation>
    </message>
    <message>
        <source>Save an empty template</source>
        <translation>Lagre en tom mal</translation>
    </message>
    <message>
        <source>{file} is written</source>
        <translation>{file} er skrevet</translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message>
        <source>From idea to investment</source>
        <translation>Fra idé til investering</translation>
    </message>
</context>
<context>
    <name>StageMoves</name>
    <message>
        <source>{project} moves to {stage}.</source>
        <translation>{project} flyttes til {stage}.</translation>
    </message>
    <message>
        <source>{project} is at {stage} already</source>
        <translation>{project} er allerede i {stage}</translation>
    </message>
    <message>
        <source>Record without details</source>
        <translation>Registrer uten detaljer</translation>
    </message>
    <message>
        <source>{n} projects move to {stage}.</source>
        <translation>{n} prosjekter flyttes til {stage}.</translation>
    </message>
    <message>
        <source>A fact holds where they are: {projects}.</source>
        <translation>Noe som er registrert, holder disse der de er: {projects}.</translation>
    </message>
    <message>
        <source>{n} projects: {stage}</source>
        <translation>{n} prosjekter: {stage}</translation>
    </message>
    <message>
        <source>{n} projects moved to {stage}</source>
        <translation>{n} prosjekter flyttet til {stage}</translation>
    </message>
    <message>
        <source>{project} moved to {stage}</source>
        <translation>{project} er flyttet til {stage}</translation>
    </message>
    <message>
        <source>{project}: {stage}</source>
        <translation>{project}: {stage}</translation>
    </message>
</context>
<context>
    <name>StagePath</name>
    <message>
        <source>Stages</source>
        <translation>Faser</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>samme dag</translation>
    </message>
</context>
<context>
    <name>StagePlans</name>
    <message>
        <source>Reached on</source>
        <translation>Nådd dato</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Hvem som sier det</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Hvordan det er kjent</translation>
    </message>
    <message>
        <source>The details can follow; the first fact takes the place of this.</source>
        <translation>Detaljene kan komme senere; den første hendelsen trer i stedet for dette.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrer</translation>
    </message>
    <message>
        <source>Who advises the project, and since when?</source>
        <translation>Hvem er rådgiver for prosjektet, og siden når?</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Tildel</translation>
    </message>
    <message>
        <source>Or the title of a new family</source>
        <translation>Eller tittelen på en ny familie</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Title of the family</source>
        <translation>Tittel på familien</translation>
    </message>
    <message>
        <source>Priority date</source>
        <translation>Prioritetsdato</translation>
    </message>
    <message>
        <source>The first priority filing.</source>
        <translation>Den første prioritetssøknaden.</translation>
    </message>
    <message>
        <source>Record filing</source>
        <translation>Registrer søknad</translation>
    </message>
    <message>
        <source>Or the name of a new company</source>
        <translation>Eller navnet på et nytt selskap</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Selskap</translation>
    </message>
    <message>
        <source>The company founded on the project.</source>
        <translation>Selskapet som er stiftet på prosjektet.</translation>
    </message>
    <message>
        <source>Record company</source>
        <translation>Registrer selskap</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Mottatt av</translation>
    </message>
    <message>
        <source>The first round of equity. The amount may be unknown.</source>
        <translation>Den første runden med egenkapital. Beløpet kan være ukjent.</translation>
    </message>
    <message>
        <source>Record round</source>
        <translation>Registrer runde</translation>
    </message>
    <message>
        <source>Which company took a licence, and when?</source>
        <translation>Hvilket selskap tok lisens, og når?</translation>
    </message>
    <message>
        <source>Record licence</source>
        <translation>Registrer lisens</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <source>Change status</source>
        <translation>Endre status</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Ny status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>no status</source>
        <translation>ingen status</translation>
    </message>
    <message>
        <source>{title} is “{status}” now.</source>
        <translation>{title} er «{status}» nå.</translation>
    </message>
    <message>
        <source>needed for this status</source>
        <translation>trengs for denne statusen</translation>
    </message>
</context>
<context>
    <name>StatusKeeper</name>
    <message>
        <source>Saved</source>
        <translation>Lagret</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Åpne for lesing</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Ingen sikkerhetskopi ennå</translation>
    </message>
    <message>
        <source>{n} day left</source>
        <translation>{n} dag igjen</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>{n} dager igjen</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} valgt</translation>
    </message>
    <message>
        <source>Backup today {time}</source>
        <translation>Sikkerhetskopi i dag {time}</translation>
    </message>
    <message>
        <source>Backup {day}</source>
        <translation>Sikkerhetskopi {day}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>StepActs</name>
    <message>
        <source>Milestone reached</source>
        <translation>Milepælen er nådd</translation>
    </message>
    <message>
        <source>Reached on</source>
        <translation>Nådd dato</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Merk som nådd</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Ny dato</translation>
    </message>
    <message>
        <source>The first plan stays as it is.</source>
        <translation>Den første planen blir stående som den er.</translation>
    </message>
    <message>
        <source>The old milestone stays as “changed”; a new one takes its place.</source>
        <translation>Den gamle milepælen blir stående som «endret»; en ny tar plassen.</translation>
    </message>
    <message>
        <source>Plan anew</source>
        <translation>Planlegg på nytt</translation>
    </message>
    <message>
        <source>Milestone missed</source>
        <translation>Milepælen ble ikke nådd</translation>
    </message>
    <message>
        <source>Missed on</source>
        <translation>Ikke nådd per</translation>
    </message>
    <message>
        <source>Mark missed</source>
        <translation>Merk som ikke nådd</translation>
    </message>
    <message>
        <source>Give the milestone up</source>
        <translation>Avlys milepælen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Avlys</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslutning</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Registrer beslutningen</translation>
    </message>
    <message>
        <source>Instalment: next step</source>
        <translation>Delutbetaling: neste steg</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrer</translation>
    </message>
    <message>
        <source>End the assignment</source>
        <translation>Avslutt oppdraget</translation>
    </message>
    <message>
        <source>End the conflict of interest</source>
        <translation>Avslutt interessekonflikten</translation>
    </message>
    <message>
        <source>Progress in {quarter}</source>
        <translation>Framdrift i {quarter}</translation>
    </message>
    <message>
        <source>What happened, in one line</source>
        <translation>Hva som skjedde, på én linje</translation>
    </message>
    <message>
        <source>Partners see this line, so leave out what is confidential.</source>
        <translation>Partnerne ser denne linjen, så utelat det som er fortrolig.</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Legg til lenke</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>Forventet dato</translation>
    </message>
    <message>
        <source>Why it moved</source>
        <translation>Hvorfor den ble flyttet</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avslutt</translation>
    </message>
</context>
<context>
    <name>TabButton</name>
    <message>
        <source>{title}, tab</source>
        <translation>{title}, fane</translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Group</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>More tabs</source>
        <translation>Flere faner</translation>
    </message>
</context>
<context>
    <name>ThisWeekPage</name>
    <message>
        <source>What needs somebody</source>
        <translation>Det som må gjøres</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mitt</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Hvem sitt</translation>
    </message>
    <message>
        <source>{day}, week {week}</source>
        <translation>{day}, uke {week}</translation>
    </message>
    <message>
        <source>Everything {n}</source>
        <translation>Alt {n}</translation>
    </message>
    <message>
        <source>Mine {n}</source>
        <translation>Mitt {n}</translation>
    </message>
    <message>
        <source>Nobody in the list of people is called {name}</source>
        <translation>Ingen i personlisten heter {name}</translation>
    </message>
    <message>
        <source>What I own, or coordinate</source>
        <translation>Det jeg har ansvar for eller koordinerer</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n} forsinket</translation>
    </message>
    <message>
        <source>{n} due today</source>
        <translation>{n} med frist i dag</translation>
    </message>
    <message>
        <source>{n} more before the weekend</source>
        <translation>{n} til før helgen</translation>
    </message>
    <message>
        <source>{n} before the weekend</source>
        <translation>{n} før helgen</translation>
    </message>
</context>
<context>
    <name>ThreadList</name>
    <message>
        <source>Stages</source>
        <translation>Faser</translation>
    </message>
</context>
<context>
    <name>ThreadTab</name>
    <message>
        <source>Words in the thread</source>
        <translation>Ord i tråden</translation>
    </message>
    <message>
        <source>Only these (key {n})</source>
        <translation>Bare disse (tast {n})</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Faser</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Møter</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Milepæler</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Penger</translation>
    </message>
    <message>
        <source>Patents, companies</source>
        <translation>Patenter, selskaper</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annet</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ingen treff</translation>
    </message>
    <message>
        <source>No event of this project has these words and kinds.</source>
        <translation>Ingen hendelse i prosjektet har disse ordene og typene.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Tøm</translation>
    </message>
    <message>
        <source>The thread starts here</source>
        <translation>Tråden begynner her</translation>
    </message>
    <message>
        <source>Assign an advisor, add a milestone, log the kick-off.</source>
        <translation>Tildel en rådgiver, legg til en milepæl, registrer oppstartsmøtet.</translation>
    </message>
    <message>
        <source>Log session</source>
        <translation>Registrer møte</translation>
    </message>
    <message>
        <source>Assign advisor</source>
        <translation>Tildel rådgiver</translation>
    </message>
    <message>
        <source>Add milestone</source>
        <translation>Legg til milepæl</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Tråd</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Move through time</source>
        <translation>Flytt i tid</translation>
    </message>
</context>
<context>
    <name>TimeScaleHeader</name>
    <message>
        <source>Time scale</source>
        <translation>Tidsskala</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
</context>
<context>
    <name>TimelineDelegate</name>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>Forecast {day}</source>
        <translation>Forventet {day}</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Milepæler</translation>
    </message>
</context>
<context>
    <name>TimelineRows</name>
    <message>
        <source>Planned end {day}</source>
        <translation>Planlagt slutt {day}</translation>
    </message>
</context>
<context>
    <name>TimelineTools</name>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show a month</source>
        <translation>Vis en måned</translation>
    </message>
    <message>
        <source>Show a quarter</source>
        <translation>Vis et kvartal</translation>
    </message>
    <message>
        <source>Show a year</source>
        <translation>Vis et år</translation>
    </message>
    <message>
        <source>Show all of time</source>
        <translation>Vis hele perioden</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>{zoom} (+ and −)</source>
        <translation>{zoom} (+ og −)</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Left)</source>
        <translation>Tidligere (Ctrl+Venstre)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>Later (Ctrl+Right)</source>
        <translation>Senere (Ctrl+Høyre)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>Vis i dag</translation>
    </message>
    <message>
        <source>Show today (Home)</source>
        <translation>Vis i dag (Home)</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline of projects</source>
        <translation>Tidslinje for prosjekter</translation>
    </message>
    <message>
        <source>{n} milestone shown</source>
        <translation>{n} milepæl vises</translation>
    </message>
    <message>
        <source>{n} milestones shown</source>
        <translation>{n} milepæler vises</translation>
    </message>
    <message>
        <source>{milestones}, median slip {days}</source>
        <translation>{milestones}, median forsinkelse {days}</translation>
    </message>
    <message>
        <source>{n} more is too near to be shown: zoom in</source>
        <translation>{n} til ligger for tett til å vises: zoom inn</translation>
    </message>
    <message>
        <source>{n} more are too near to be shown: zoom in</source>
        <translation>{n} til ligger for tett til å vises: zoom inn</translation>
    </message>
    <message>
        <source>This file is open for reading only: nothing can be moved.</source>
        <translation>Filen er åpnet bare for lesing: ingenting kan flyttes.</translation>
    </message>
    <message>
        <source>“{title}” is done: its day does not move.</source>
        <translation>«{title}» er nådd: datoen flyttes ikke.</translation>
    </message>
    <message>
        <source>“{title}” is closed. Reopen it to move its forecast.</source>
        <translation>«{title}» er avsluttet. Gjenåpne den for å flytte forventet dato.</translation>
    </message>
    <message>
        <source>“{title}” moved to {day}</source>
        <translation>«{title}» er flyttet til {day}</translation>
    </message>
</context>
<context>
    <name>TopicsPart</name>
    <message>
        <source>Topics</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>{n} more…</source>
        <translation>{n} til…</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Papirkurv</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Gjenopprett</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name} er tilbake</translation>
    </message>
    <message>
        <source>{n} records are back</source>
        <translation>{n} oppføringer er tilbake</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>Nothing here is lost: it can be brought back at any time.</source>
        <translation>Alt her kan hentes tilbake når som helst.</translation>
    </message>
    <message>
        <source>Nothing here is lost: it can be brought back at any time. Copies of deleted documents take {size}.</source>
        <translation>Alt her kan hentes tilbake når som helst. Kopier av slettede dokumenter tar {size}.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Papirkurven er tom</translation>
    </message>
    <message>
        <source>What you delete waits here.</source>
        <translation>Det du sletter, venter her.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Slettet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
</context>
<context>
    <name>TrlChart</name>
    <message>
        <source>TRL over time</source>
        <translation>TRL over tid</translation>
    </message>
    <message>
        <source>TRL {level} on {day}</source>
        <translation>TRL {level} {day}</translation>
    </message>
    <message>
        <source>{words}, judged by {who}</source>
        <translation>{words}, vurdert av {who}</translation>
    </message>
</context>
<context>
    <name>UndoRedo</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Undo: {name}</source>
        <translation>&amp;Angre: {name}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>&amp;Redo: {name}</source>
        <translation>&amp;Gjør om: {name}</translation>
    </message>
</context>
<context>
    <name>ViewKeeper</name>
    <message>
        <source>Your saved views could not be read; they are kept as {file}.</source>
        <translation>De lagrede visningene dine kunne ikke leses; de er tatt vare på som {file}.</translation>
    </message>
    <message>
        <source>View “{name}” saved</source>
        <translation>Visningen «{name}» er lagret</translation>
    </message>
    <message>
        <source>View “{name}” deleted</source>
        <translation>Visningen «{name}» er slettet</translation>
    </message>
    <message>
        <source>“{name}” is shown without “{words}”: there is no such field any more.</source>
        <translation>«{name}» vises uten «{words}»: feltet finnes ikke lenger.</translation>
    </message>
    <message>
        <source>The view could not be saved: {folder} is not writable, or full.</source>
        <translation>Visningen kunne ikke lagres: {folder} er full, eller det kan ikke skrives der.</translation>
    </message>
</context>
<context>
    <name>ViewsInWindow</name>
    <message>
        <source>Saved view</source>
        <translation>Lagret visning</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Lagre som visning</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Lagre visningen</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Gi visningen nytt navn</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Gi nytt navn</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>endret, ikke lagret</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Gi nytt navn…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
</context>
<context>
    <name>WeekActs</name>
    <message>
        <source>Who does “{what}”?</source>
        <translation>Hvem gjør «{what}»?</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Tildel</translation>
    </message>
    <message>
        <source>What to do with this line</source>
        <translation>Hva som kan gjøres med denne linjen</translation>
    </message>
    <message>
        <source>{act}: {field}</source>
        <translation>{act}: {field}</translation>
    </message>
    <message>
        <source>Reschedule…</source>
        <translation>Ny dato…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Tildel…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Rediger…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Åpne prosjektet</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Åpne personen</translation>
    </message>
    <message>
        <source>Log session…</source>
        <translation>Registrer møte…</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Utført: {what}</translation>
    </message>
    <message>
        <source>Moved: {what}</source>
        <translation>Flyttet: {what}</translation>
    </message>
</context>
<context>
    <name>WeekDelegate</name>
    <message>
        <source>{act} (Enter)</source>
        <translation>{act} (Enter)</translation>
    </message>
    <message>
        <source>More (Menu key)</source>
        <translation>Mer (menytasten)</translation>
    </message>
</context>
<context>
    <name>WeekEmpty</name>
    <message>
        <source>New project</source>
        <translation>Nytt prosjekt</translation>
    </message>
    <message>
        <source>Import from a spreadsheet</source>
        <translation>Importer fra et regneark</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Ingenting her ennå</translation>
    </message>
    <message>
        <source>Once there are projects, this page says each day what is late, due or silent.</source>
        <translation>Når det finnes prosjekter, viser denne siden hver dag hva som er forsinket, har frist eller er stille.</translation>
    </message>
    <message>
        <source>Nothing of yours this week</source>
        <translation>Ingenting av ditt denne uken</translation>
    </message>
    <message>
        <source>What others own is under Everything.</source>
        <translation>Det andre har ansvar for, står under Alt.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Vis alt</translation>
    </message>
    <message>
        <source>No milestone is planned after this week.</source>
        <translation>Ingen milepæl er planlagt etter denne uken.</translation>
    </message>
    <message>
        <source>The next thing is on {day}: “{what}” of {project}.</source>
        <translation>Det neste er {day}: «{what}» i {project}.</translation>
    </message>
    <message>
        <source>Show next week</source>
        <translation>Vis neste uke</translation>
    </message>
    <message>
        <source>Nothing needs you this week</source>
        <translation>Ingenting trenger deg denne uken</translation>
    </message>
    <message>
        <source>This week cannot be read</source>
        <translation>Denne uken kan ikke leses</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
</context>
<context>
    <name>WeekModel</name>
    <message>
        <source>folded</source>
        <translation>foldet sammen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>foldet ut</translation>
    </message>
</context>
<context>
    <name>WeekSide</name>
    <message>
        <source>Key figures</source>
        <translation>Nøkkeltall</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle tall</translation>
    </message>
    <message>
        <source>Key figures…</source>
        <translation>Nøkkeltall…</translation>
    </message>
    <message>
        <source>The quarter and its figures</source>
        <translation>Kvartalet og tallene</translation>
    </message>
    <message>
        <source>Reading the quarter</source>
        <translation>Leser kvartalet</translation>
    </message>
    <message>
        <source>Reading the key figures</source>
        <translation>Leser nøkkeltallene</translation>
    </message>
    <message>
        <source>eight quarters</source>
        <translation>åtte kvartaler</translation>
    </message>
</context>
<context>
    <name>WeeksStrip</name>
    <message>
        <source>Week {week} of {weeks}</source>
        <translation>Uke {week} av {weeks}</translation>
    </message>
</context>
<context>
    <name>WriteFoot</name>
    <message>
        <source>Protect with a password</source>
        <translation>Beskytt med passord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Åpne filen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Vis mappen</translation>
    </message>
    <message>
        <source>{n} sheet</source>
        <translation>{n} ark</translation>
    </message>
    <message>
        <source>{n} sheets</source>
        <translation>{n} ark</translation>
    </message>
    <message>
        <source>Write the workbook</source>
        <translation>Skriv arbeidsboken</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-arbeidsbøker (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Skriver {file}</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Skriver</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Skriver…</translation>
    </message>
    <message>
        <source>Written with a password: {file}</source>
        <translation>Skrevet med passord: {file}</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Skrevet: {file}</translation>
    </message>
    <message>
        <source>{sheets}, {rows}. SHA-256 {hash}…</source>
        <translation>{sheets}, {rows}. SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n} rad</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} rader</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Stanset. Ingenting ble skrevet.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Import {file}</source>
        <translation>Importer {file}</translation>
    </message>
    <message>
        <source>Fill in the sample programme</source>
        <translation>Fyll inn eksempelprogrammet</translation>
    </message>
    <message>
        <source>Add action item to {project}</source>
        <translation>Legg til oppgave i {project}</translation>
    </message>
    <message>
        <source>Change “{text}”</source>
        <translation>Endre «{text}»</translation>
    </message>
    <message>
        <source>Delete “{text}”</source>
        <translation>Slett «{text}»</translation>
    </message>
    <message>
        <source>Mark “{text}” done</source>
        <translation>Merk «{text}» som utført</translation>
    </message>
    <message>
        <source>Reopen “{text}”</source>
        <translation>Gjenåpne «{text}»</translation>
    </message>
    <message>
        <source>Assign advisor to {project}</source>
        <translation>Tildel rådgiver til {project}</translation>
    </message>
    <message>
        <source>Change assignment in {project}</source>
        <translation>Endre rådgiveroppdrag i {project}</translation>
    </message>
    <message>
        <source>Delete assignment in {project}</source>
        <translation>Slett rådgiveroppdrag i {project}</translation>
    </message>
    <message>
        <source>Add call {name}</source>
        <translation>Legg til utlysningen {name}</translation>
    </message>
    <message>
        <source>Change call {name}</source>
        <translation>Endre utlysningen {name}</translation>
    </message>
    <message>
        <source>Delete call {name}</source>
        <translation>Slett utlysningen {name}</translation>
    </message>
    <message>
        <source>Add “{text}” to a list</source>
        <translation>Legg til «{text}» i en liste</translation>
    </message>
    <message>
        <source>Rename “{text}”</source>
        <translation>Gi «{text}» nytt navn</translation>
    </message>
    <message>
        <source>Move “{text}” in its list</source>
        <translation>Flytt «{text}» i listen</translation>
    </message>
    <message>
        <source>Take “{text}” out of use</source>
        <translation>Ta «{text}» ut av bruk</translation>
    </message>
    <message>
        <source>Use “{text}” again</source>
        <translation>Ta «{text}» i bruk igjen</translation>
    </message>
    <message>
        <source>Delete “{text}” from a list</source>
        <translation>Slett «{text}» fra en liste</translation>
    </message>
    <message>
        <source>Add company {name}</source>
        <translation>Legg til selskapet {name}</translation>
    </message>
    <message>
        <source>Change company {name}</source>
        <translation>Endre selskapet {name}</translation>
    </message>
    <message>
        <source>Delete company {name}</source>
        <translation>Slett selskapet {name}</translation>
    </message>
    <message>
        <source>Link company to {project}</source>
        <translation>Knytt selskap til {project}</translation>
    </message>
    <message>
        <source>Change link of company</source>
        <translation>Endre tilknytning til selskap</translation>
    </message>
    <message>
        <source>Unlink company</source>
        <translation>Fjern tilknytning til selskap</translation>
    </message>
    <message>
        <source>Declare conflict of {name}</source>
        <translation>Meld interessekonflikt for {name}</translation>
    </message>
    <message>
        <source>Change declared conflict</source>
        <translation>Endre meldt interessekonflikt</translation>
    </message>
    <message>
        <source>Delete declared conflict</source>
        <translation>Slett meldt interessekonflikt</translation>
    </message>
    <message>
        <source>Add document “{title}”</source>
        <translation>Legg til dokumentet «{title}»</translation>
    </message>
    <message>
        <source>Add link “{title}”</source>
        <translation>Legg til lenken «{title}»</translation>
    </message>
    <message>
        <source>Rename “{title}”</source>
        <translation>Gi «{title}» nytt navn</translation>
    </message>
    <message>
        <source>Delete “{title}”</source>
        <translation>Slett «{title}»</translation>
    </message>
    <message>
        <source>Add funding</source>
        <translation>Legg til finansiering</translation>
    </message>
    <message>
        <source>Change funding</source>
        <translation>Endre finansiering</translation>
    </message>
    <message>
        <source>Delete funding</source>
        <translation>Slett finansiering</translation>
    </message>
    <message>
        <source>Add instalment to {project}</source>
        <translation>Legg til delutbetaling i {project}</translation>
    </message>
    <message>
        <source>Change instalment of {project}</source>
        <translation>Endre delutbetaling i {project}</translation>
    </message>
    <message>
        <source>Delete instalment of {project}</source>
        <translation>Slett delutbetaling i {project}</translation>
    </message>
    <message>
        <source>Add institution {name}</source>
        <translation>Legg til institusjonen {name}</translation>
    </message>
    <message>
        <source>Change institution {name}</source>
        <translation>Endre institusjonen {name}</translation>
    </message>
    <message>
        <source>Delete institution {name}</source>
        <translation>Slett institusjonen {name}</translation>
    </message>
    <message>
        <source>Merge institution {name} into another</source>
        <translation>Slå institusjonen {name} sammen med en annen</translation>
    </message>
    <message>
        <source>Log session with {project}</source>
        <translation>Registrer møte med {project}</translation>
    </message>
    <message>
        <source>Log session with {count} projects</source>
        <translation>Registrer møte med {count} prosjekter</translation>
    </message>
    <message>
        <source>Change session with {project}</source>
        <translation>Endre møte med {project}</translation>
    </message>
    <message>
        <source>Delete session with {project}</source>
        <translation>Slett møte med {project}</translation>
    </message>
    <message>
        <source>Move “{title}” to {day}: {reason}</source>
        <translation>Flytt «{title}» til {day}: {reason}</translation>
    </message>
    <message>
        <source>Mark “{title}” done</source>
        <translation>Merk «{title}» som nådd</translation>
    </message>
    <message>
        <source>Mark “{title}” missed</source>
        <translation>Merk «{title}» som ikke nådd</translation>
    </message>
    <message>
        <source>Cancel “{title}”: {reason}</source>
        <translation>Avlys «{title}»: {reason}</translation>
    </message>
    <message>
        <source>Reopen “{title}”</source>
        <translation>Gjenåpne «{title}»</translation>
    </message>
    <message>
        <source>Plan “{title}” anew for {day}: {reason}</source>
        <translation>Planlegg «{title}» på nytt til {day}: {reason}</translation>
    </message>
    <message>
        <source>Decide on “{title}”</source>
        <translation>Ta beslutning om «{title}»</translation>
    </message>
    <message>
        <source>Add milestone “{title}”</source>
        <translation>Legg til milepælen «{title}»</translation>
    </message>
    <message>
        <source>Change milestone “{title}”</source>
        <translation>Endre milepælen «{title}»</translation>
    </message>
    <message>
        <source>Delete milestone “{title}”</source>
        <translation>Slett milepælen «{title}»</translation>
    </message>
    <message>
        <source>Add patent family to {project}</source>
        <translation>Legg til patentfamilie i {project}</translation>
    </message>
    <message>
        <source>Change patent family “{title}”</source>
        <translation>Endre patentfamilien «{title}»</translation>
    </message>
    <message>
        <source>Delete patent family “{title}”</source>
        <translation>Slett patentfamilien «{title}»</translation>
    </message>
    <message>
        <source>Add filing to “{title}”</source>
        <translation>Legg til patentsøknad i «{title}»</translation>
    </message>
    <message>
        <source>Change filing</source>
        <translation>Endre patentsøknad</translation>
    </message>
    <message>
        <source>Delete filing</source>
        <translation>Slett patentsøknad</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>Legg til {name}</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Endre {name}</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>Slett {name}</translation>
    </message>
    <message>
        <source>Start programme {name}</source>
        <translation>Start programmet {name}</translation>
    </message>
    <message>
        <source>Change programme settings</source>
        <translation>Endre programmets innstillinger</translation>
    </message>
    <message>
        <source>Add partner {name}</source>
        <translation>Legg til partneren {name}</translation>
    </message>
    <message>
        <source>Change partner {name}</source>
        <translation>Endre partneren {name}</translation>
    </message>
    <message>
        <source>Delete partner {name}</source>
        <translation>Slett partneren {name}</translation>
    </message>
    <message>
        <source>Change project {project}</source>
        <translation>Endre prosjektet {project}</translation>
    </message>
    <message>
        <source>Tag {project}</source>
        <translation>Sett merkelapper på {project}</translation>
    </message>
    <message>
        <source>Set institutions of {project}</source>
        <translation>Sett institusjoner for {project}</translation>
    </message>
    <message>
        <source>Add to team of {project}</source>
        <translation>Legg til i teamet for {project}</translation>
    </message>
    <message>
        <source>Set leader of {project}</source>
        <translation>Sett leder for {project}</translation>
    </message>
    <message>
        <source>Write progress of {project}</source>
        <translation>Skriv framdrift for {project}</translation>
    </message>
    <message>
        <source>Add project {title}</source>
        <translation>Legg til prosjektet {title}</translation>
    </message>
    <message>
        <source>Change {count} projects</source>
        <translation>Endre {count} prosjekter</translation>
    </message>
    <message>
        <source>Approve texts of {project}</source>
        <translation>Godkjenn tekstene til {project}</translation>
    </message>
    <message>
        <source>Delete project {project}</source>
        <translation>Slett prosjektet {project}</translation>
    </message>
    <message>
        <source>Delete {count} projects</source>
        <translation>Slett {count} prosjekter</translation>
    </message>
    <message>
        <source>Set {currency} rate</source>
        <translation>Sett kurs for {currency}</translation>
    </message>
    <message>
        <source>Delete exchange rate</source>
        <translation>Slett valutakurs</translation>
    </message>
    <message>
        <source>Judge readiness of {project}</source>
        <translation>Vurder modenhet for {project}</translation>
    </message>
    <message>
        <source>Change readiness of {project}</source>
        <translation>Endre modenhet for {project}</translation>
    </message>
    <message>
        <source>Delete readiness of {project}</source>
        <translation>Slett modenhet for {project}</translation>
    </message>
    <message>
        <source>Record need of {project}</source>
        <translation>Registrer behov i {project}</translation>
    </message>
    <message>
        <source>Change need of {project}</source>
        <translation>Endre behov i {project}</translation>
    </message>
    <message>
        <source>Delete need of {project}</source>
        <translation>Slett behov i {project}</translation>
    </message>
    <message>
        <source>Record stage of {project}</source>
        <translation>Registrer fase for {project}</translation>
    </message>
    <message>
        <source>Take back stage of {project}</source>
        <translation>Trekk tilbake fase for {project}</translation>
    </message>
    <message>
        <source>Change status of {project}</source>
        <translation>Endre status for {project}</translation>
    </message>
    <message>
        <source>Remove status of {project}</source>
        <translation>Fjern status for {project}</translation>
    </message>
    <message>
        <source>Delete {count} records</source>
        <translation>Slett {count} oppføringer</translation>
    </message>
    <message>
        <source>Change {field} of {name}</source>
        <translation>Endre {field} for {name}</translation>
    </message>
    <message>
        <source>Change {field} of {count} projects</source>
        <translation>Endre {field} for {count} prosjekter</translation>
    </message>
    <message>
        <source>Change {field} of {count} records</source>
        <translation>Endre {field} for {count} oppføringer</translation>
    </message>
    <message>
        <source>Move {project} to Idea</source>
        <translation>Flytt {project} til Idé</translation>
    </message>
    <message>
        <source>Move {project} to Advisor</source>
        <translation>Flytt {project} til Rådgiver</translation>
    </message>
    <message>
        <source>Move {project} to Patent</source>
        <translation>Flytt {project} til Patent</translation>
    </message>
    <message>
        <source>Move {project} to Start-up</source>
        <translation>Flytt {project} til Bedrift</translation>
    </message>
    <message>
        <source>Move {project} to Investment</source>
        <translation>Flytt {project} til Investering</translation>
    </message>
    <message>
        <source>Move {project} to Licence</source>
        <translation>Flytt {project} til Lisens</translation>
    </message>
    <message>
        <source>Move {project} to Clinical</source>
        <translation>Flytt {project} til Klinisk</translation>
    </message>
    <message>
        <source>Move {n} projects to Idea</source>
        <translation>Flytt {n} prosjekter til Idé</translation>
    </message>
    <message>
        <source>Move {n} projects to Advisor</source>
        <translation>Flytt {n} prosjekter til Rådgiver</translation>
    </message>
    <message>
        <source>Move {n} projects to Patent</source>
        <translation>Flytt {n} prosjekter til Patent</translation>
    </message>
    <message>
        <source>Move {n} projects to Start-up</source>
        <translation>Flytt {n} prosjekter til Bedrift</translation>
    </message>
    <message>
        <source>Move {n} projects to Investment</source>
        <translation>Flytt {n} prosjekter til Investering</translation>
    </message>
    <message>
        <source>Move {n} projects to Licence</source>
        <translation>Flytt {n} prosjekter til Lisens</translation>
    </message>
    <message>
        <source>Move {n} projects to Clinical</source>
        <translation>Flytt {n} prosjekter til Klinisk</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>“{title}” is due on {day}</source>
        <translation>«{title}» har frist {day}</translation>
    </message>
    <message>
        <source>“{title}” is {days} days late</source>
        <translation>«{title}» er {days} dager forsinket</translation>
    </message>
    <message>
        <source>“{title}” is 1 day late</source>
        <translation>«{title}» er 1 dag forsinket</translation>
    </message>
    <message>
        <source>{owner}: {text}</source>
        <translation>{owner}: {text}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{clock}: {title}. {hint}</source>
        <translation>{clock}: {title}. {hint}</translation>
    </message>
    <message>
        <source>An instalment waits: {status}</source>
        <translation>En delutbetaling venter: {status}</translation>
    </message>
    <message>
        <source>No session for {days} days</source>
        <translation>Ingen møter på {days} dager</translation>
    </message>
    <message>
        <source>No session since admission {days} days ago</source>
        <translation>Ingen møter siden opptaket for {days} dager siden</translation>
    </message>
</context>
<context>
    <name>brief</name>
    <message>
        <source>and {n} more</source>
        <translation>og {n} til</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Project brief</source>
        <translation>Prosjektark</translation>
    </message>
    <message>
        <source>CONFIDENTIAL</source>
        <translation>FORTROLIG</translation>
    </message>
    <message>
        <source>Non-confidential</source>
        <translation>Ikke-fortrolig</translation>
    </message>
    <message>
        <source>made by {who}, {day}</source>
        <translation>laget av {who}, {day}</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>avsluttet {day}</translation>
    </message>
    <message>
        <source>month {month} of {months}</source>
        <translation>måned {month} av {months}</translation>
    </message>
    <message>
        <source>month {month}</source>
        <translation>måned {month}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke ennå</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>søkt</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Hva det handler om</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Next milestones</source>
        <translation>Neste milepæler</translation>
    </message>
    <message>
        <source>No milestone is planned.</source>
        <translation>Ingen milepæl er planlagt.</translation>
    </message>
    <message>
        <source>{n} milestone open</source>
        <translation>{n} åpen milepæl</translation>
    </message>
    <message>
        <source>{n} milestones open</source>
        <translation>{n} åpne milepæler</translation>
    </message>
    <message>
        <source>{n} met on time</source>
        <translation>{n} nådd i tide</translation>
    </message>
    <message>
        <source>{n} met late</source>
        <translation>{n} nådd for sent</translation>
    </message>
    <message>
        <source>{n} missed</source>
        <translation>{n} ikke nådd</translation>
    </message>
    <message>
        <source>in this quarter {counts}</source>
        <translation>i dette kvartalet {counts}</translation>
    </message>
    <message>
        <source>Milestones reached</source>
        <translation>Nådde milepæler</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ingen dato</translation>
    </message>
    <message>
        <source>The next one is due</source>
        <translation>Den neste har frist</translation>
    </message>
    <message>
        <source>{days} later than first planned</source>
        <translation>{days} senere enn først planlagt</translation>
    </message>
    <message>
        <source>{days} earlier than first planned</source>
        <translation>{days} tidligere enn først planlagt</translation>
    </message>
    <message>
        <source>What it looks for</source>
        <translation>Prosjektet søker</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>fra {day}</translation>
    </message>
    <message>
        <source>{n} hour a month</source>
        <translation>{n} time i måneden</translation>
    </message>
    <message>
        <source>{n} hours a month</source>
        <translation>{n} timer i måneden</translation>
    </message>
    <message>
        <source>Patents</source>
        <translation>Patenter</translation>
    </message>
    <message>
        <source>Filed, not published yet</source>
        <translation>Søkt, ikke publisert ennå</translation>
    </message>
    <message>
        <source>published {day}</source>
        <translation>publisert {day}</translation>
    </message>
    <message>
        <source>filed {day}, still secret</source>
        <translation>søkt {day}, fortsatt hemmelig</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Modenhet</translation>
    </message>
    <message>
        <source>TRL {level}</source>
        <translation>TRL {level}</translation>
    </message>
    <message>
        <source>Advisors</source>
        <translation>Rådgivere</translation>
    </message>
    <message>
        <source>Mentoring</source>
        <translation>Mentoring</translation>
    </message>
    <message>
        <source>{n} session</source>
        <translation>{n} møte</translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation>{n} møter</translation>
    </message>
    <message>
        <source>SPARK&apos;s own money</source>
        <translation>SPARKs egne midler</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Utbetalt</translation>
    </message>
    <message>
        <source>Planned in all</source>
        <translation>Planlagt i alt</translation>
    </message>
    <message>
        <source>Money from others</source>
        <translation>Midler fra andre</translation>
    </message>
    <message>
        <source>Money announced</source>
        <translation>Kunngjorte midler</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Selskaper</translation>
    </message>
    <message>
        <source>founded {day}</source>
        <translation>stiftet {day}</translation>
    </message>
    <message>
        <source>no longer active</source>
        <translation>ikke lenger aktivt</translation>
    </message>
    <message>
        <source>Contact: {programme}. Please quote {code}.</source>
        <translation>Kontakt: {programme}. Oppgi {code}.</translation>
    </message>
    <message>
        <source>Contact: {who}</source>
        <translation>Kontakt: {who}</translation>
    </message>
    <message>
        <source>For people of {programme} who signed a confidentiality agreement. Please do not pass it on.</source>
        <translation>For personer i {programme} som har signert taushetserklæring. Må ikke sendes videre.</translation>
    </message>
    <message>
        <source>Holds only what was approved for sharing.</source>
        <translation>Inneholder bare det som er godkjent for deling.</translation>
    </message>
</context>
<context>
    <name>cautions</name>
    <message>
        <source>{name} declared a conflict on {day}: {nature}.</source>
        <translation>{name} meldte en interessekonflikt {day}: {nature}.</translation>
    </message>
    <message>
        <source>{name} has signed no confidentiality agreement.</source>
        <translation>{name} har ikke signert taushetserklæring.</translation>
    </message>
    <message>
        <source>{name} signed the confidentiality agreement only on {day}.</source>
        <translation>{name} signerte taushetserklæringen først {day}.</translation>
    </message>
    <message>
        <source>The confidentiality agreement of {name} ended on {day}.</source>
        <translation>Taushetserklæringen til {name} gikk ut {day}.</translation>
    </message>
    <message>
        <source>The confidentiality agreement of {name} ends on {day}.</source>
        <translation>Taushetserklæringen til {name} går ut {day}.</translation>
    </message>
    <message>
        <source>{name} is not active as an advisor.</source>
        <translation>{name} er ikke aktiv som rådgiver.</translation>
    </message>
    <message>
        <source>{name} advises this project already.</source>
        <translation>{name} er allerede rådgiver for prosjektet.</translation>
    </message>
    <message>
        <source>{name} advises {count} projects already and wants at most {most}.</source>
        <translation>{name} er allerede rådgiver for {count} prosjekter og ønsker høyst {most}.</translation>
    </message>
    <message>
        <source>{name} is the lead mentor since {day}.</source>
        <translation>{name} har vært hovedmentor siden {day}.</translation>
    </message>
    <message>
        <source>{name} has this number already.</source>
        <translation>{name} har allerede dette nummeret.</translation>
    </message>
    <message>
        <source>A company called {name} is recorded already.</source>
        <translation>Et selskap med navnet {name} er allerede registrert.</translation>
    </message>
    <message>
        <source>{count} assignments</source>
        <translation>{count} rådgiveroppdrag</translation>
    </message>
    <message>
        <source>{count} sessions attended</source>
        <translation>deltakelse i {count} møter</translation>
    </message>
    <message>
        <source>{count} pieces of advice</source>
        <translation>{count} råd</translation>
    </message>
    <message>
        <source>{count} action items</source>
        <translation>{count} oppgaver</translation>
    </message>
    <message>
        <source>{count} teams</source>
        <translation>{count} team</translation>
    </message>
    <message>
        <source>{count} projects coordinated</source>
        <translation>koordinator for {count} prosjekter</translation>
    </message>
    <message>
        <source>{count} milestones</source>
        <translation>{count} milepæler</translation>
    </message>
    <message>
        <source>{count} declared conflicts</source>
        <translation>{count} meldte interessekonflikter</translation>
    </message>
    <message>
        <source>The approval of {project} was taken back, because its non-confidential text changed. Have the new text approved.</source>
        <translation>Godkjenningen av {project} ble trukket tilbake fordi den ikke-fortrolige teksten ble endret. Få den nye teksten godkjent.</translation>
    </message>
    <message>
        <source>{project} has ended; the session still counts.</source>
        <translation>{project} er avsluttet; møtet telles likevel.</translation>
    </message>
    <message>
        <source>A session with {project} on {day} is logged already.</source>
        <translation>Et møte med {project} den {day} er allerede registrert.</translation>
    </message>
    <message>
        <source>Ended on {day} was set.</source>
        <translation>Avsluttet dato ble satt til {day}.</translation>
    </message>
    <message>
        <source>Admitted on {day} was set.</source>
        <translation>Opptaksdato ble satt til {day}.</translation>
    </message>
    <message>
        <source>Ended on {day} was removed: the project is live.</source>
        <translation>Avsluttet dato {day} ble fjernet: prosjektet er i gang.</translation>
    </message>
    <message>
        <source>No figure counts this money until it has the day it was awarded or received.</source>
        <translation>Ingen tall teller disse midlene før de har en dag for tildeling eller mottak.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{found}” is not a date. Write 2026-07-31, 31.7.2026, today, +30d or fri.</source>
        <translation>«{found}» er ikke en dato. Skriv 2026-07-31, 31.7.2026, today, +30d eller fri.</translation>
    </message>
    <message>
        <source>“{found}” has more decimals than {currency} has. Round it first.</source>
        <translation>«{found}» har flere desimaler enn {currency} har. Avrund først.</translation>
    </message>
    <message>
        <source>“{found}” is too large for an amount. Check its zeros.</source>
        <translation>«{found}» er for stort til å være et beløp. Kontroller nullene.</translation>
    </message>
    <message>
        <source>“{found}” has no currency. Write it with the amount, like 500 000 NOK.</source>
        <translation>«{found}» har ingen valuta. Skriv den sammen med beløpet, som 500 000 NOK.</translation>
    </message>
    <message>
        <source>“{found}” can be read in more than one way. Write it without separators for thousands, like 1234567,50.</source>
        <translation>«{found}» kan leses på flere måter. Skriv det uten tusenskille, som 1234567,50.</translation>
    </message>
    <message>
        <source>“{found}” is not an amount. Write it like 500 000 NOK, or 1.5 mill EUR.</source>
        <translation>«{found}» er ikke et beløp. Skriv det som 500 000 NOK eller 1.5 mill EUR.</translation>
    </message>
    <message>
        <source>“{found}” is not a quarter. Write it like 2026Q3, or Q3 2026.</source>
        <translation>«{found}» er ikke et kvartal. Skriv det som 2026Q3 eller Q3 2026.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another one, or create it.</source>
        <translation>Mappen {folder} finnes ikke. Velg en annen, eller opprett den.</translation>
    </message>
    <message>
        <source>{file} is a folder. Give the name of a file in it.</source>
        <translation>{file} er en mappe. Oppgi navnet på en fil i den.</translation>
    </message>
    <message>
        <source>The disk is full: {file} was not written. What was there before is unchanged. Make room or choose another folder.</source>
        <translation>Disken er full: {file} ble ikke skrevet. Det som lå der fra før, er uendret. Frigjør plass, eller velg en annen mappe.</translation>
    </message>
    <message>
        <source>{file} cannot be replaced. If it is open in Excel, close it there and try again, or choose another name.</source>
        <translation>{file} kan ikke erstattes. Er den åpen i Excel, så lukk den der og prøv igjen, eller velg et annet navn.</translation>
    </message>
    <message>
        <source>Nothing may be written in the folder {folder}. Choose another one.</source>
        <translation>Det kan ikke skrives i mappen {folder}. Velg en annen.</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}. What was there before is unchanged.</source>
        <translation>{file} ble ikke skrevet: {reason}. Det som lå der fra før, er uendret.</translation>
    </message>
    <message>
        <source>Write after “{word}:” what you look for.</source>
        <translation>Skriv det du leter etter, bak «{word}:».</translation>
    </message>
    <message>
        <source>There is no field “{word}”; did you mean “{suggestion}”?</source>
        <translation>Det finnes ikke noe felt «{word}»; mente du «{suggestion}»?</translation>
    </message>
    <message>
        <source>There is no field “{word}”. Put text with a colon into quotation marks.</source>
        <translation>Det finnes ikke noe felt «{word}». Sett tekst med kolon i anførselstegn.</translation>
    </message>
    <message>
        <source>“{word}” is neither yes nor no.</source>
        <translation>«{word}» er verken ja eller nei.</translation>
    </message>
    <message>
        <source>“{word}” is not a date. Write 2026-07-01, 2026-07, 2026Q3, 2026, today, +30d or -2w.</source>
        <translation>«{word}» er ikke en dato. Skriv 2026-07-01, 2026-07, 2026Q3, 2026, today, +30d eller -2w.</translation>
    </message>
    <message>
        <source>“{word}” is not a number. Write 12, &gt;3, 2..5 or 1.5m.</source>
        <translation>«{word}» er ikke et tall. Skriv 12, &gt;3, 2..5 eller 1.5m.</translation>
    </message>
    <message>
        <source>{field} has no “{word}”; did you mean “{suggestion}”?</source>
        <translation>{field} har ikke «{word}»; mente du «{suggestion}»?</translation>
    </message>
    <message>
        <source>{field} has no “{word}”.</source>
        <translation>{field} har ikke «{word}».</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>en tekst i anførselstegn</translation>
    </message>
    <message>
        <source>three capital letters such as EUR</source>
        <translation>tre store bokstaver, som EUR</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>en liste med tekster</translation>
    </message>
    <message>
        <source>a list that names nothing twice</source>
        <translation>en liste som ikke nevner noe to ganger</translation>
    </message>
    <message>
        <source>a list that begins with cover</source>
        <translation>en liste som begynner med cover</translation>
    </message>
    <message>
        <source>a table of lists</source>
        <translation>en tabell med lister</translation>
    </message>
    <message>
        <source>a list without grants (grants = false)</source>
        <translation>en liste uten grants (grants = false)</translation>
    </message>
    <message>
        <source>left out (grants = false)</source>
        <translation>utelatt (grants = false)</translation>
    </message>
    <message>
        <source>a list with {column}</source>
        <translation>en liste med {column}</translation>
    </message>
    <message>
        <source>There is no partner profile “{key}”. Known: {known}.</source>
        <translation>Det finnes ingen partnerprofil «{key}». Kjente: {known}.</translation>
    </message>
    <message>
        <source>{file} is not a readable profile: {reason}.</source>
        <translation>{file} er ikke en lesbar profil: {reason}.</translation>
    </message>
    <message>
        <source>{file}: the key {key} is missing.</source>
        <translation>{file}: nøkkelen {key} mangler.</translation>
    </message>
    <message>
        <source>{file}: there is no key {key}. Did you mean {nearest}?</source>
        <translation>{file}: det finnes ingen nøkkel {key}. Mente du {nearest}?</translation>
    </message>
    <message>
        <source>{file}: there is no key {key}. Known: {known}.</source>
        <translation>{file}: det finnes ingen nøkkel {key}. Kjente: {known}.</translation>
    </message>
    <message>
        <source>{file}: {key} should be {expected}, not {found}.</source>
        <translation>{file}: {key} skal være {expected}, ikke {found}.</translation>
    </message>
    <message>
        <source>The workbook is an Excel file: let its name end in .xlsx, not “{found}”.</source>
        <translation>Arbeidsboken er en Excel-fil: la navnet ende på .xlsx, ikke «{found}».</translation>
    </message>
    <message>
        <source>There is no partner “{found}” in this programme. Known: {known}.</source>
        <translation>Det finnes ingen partner «{found}» i dette programmet. Kjente: {known}.</translation>
    </message>
    <message>
        <source>The workbook was not written: confidential text is in it, {count} in all, the first is “{text}”. Take it out of the texts approved for sharing and try again.</source>
        <translation>Arbeidsboken ble ikke skrevet: den inneholder fortrolig tekst, {count} i alt, den første er «{text}». Ta den ut av tekstene som er godkjent for deling, og prøv igjen.</translation>
    </message>
    <message>
        <source>A password to open the workbook has 1 to {longest} characters.</source>
        <translation>Et passord til arbeidsboken har 1 til {longest} tegn.</translation>
    </message>
    <message>
        <source>The workbook could not be opened again with its password, so it was not saved. Try again, or write it without a password.</source>
        <translation>Arbeidsboken kunne ikke åpnes igjen med passordet, så den ble ikke lagret. Prøv igjen, eller skriv den uten passord.</translation>
    </message>
    <message>
        <source>That belongs to another project.</source>
        <translation>Dette hører til et annet prosjekt.</translation>
    </message>
    <message>
        <source>{caution} Settle that first, or say why it is all right.</source>
        <translation>{caution} Ordne det først, eller oppgi hvorfor det er i orden.</translation>
    </message>
    <message>
        <source>{count} projects came by {name}, so it cannot be deleted. Give them another call first.</source>
        <translation>{count} prosjekter kom med {name}, så den kan ikke slettes. Gi dem en annen utlysning først.</translation>
    </message>
    <message>
        <source>There is a call “{name}” already. Choose another name.</source>
        <translation>Det finnes allerede en utlysning «{name}». Velg et annet navn.</translation>
    </message>
    <message>
        <source>Write something here: it is empty.</source>
        <translation>Skriv noe her: feltet er tomt.</translation>
    </message>
    <message>
        <source>This text has {length} characters; at most {limit} fit here. Shorten it, or put the rest into the note.</source>
        <translation>Teksten har {length} tegn; her er det plass til høyst {limit}. Kort den ned, eller skriv resten i notatet.</translation>
    </message>
    <message>
        <source>{day} is still to come (today is {today}). Give the day it happened.</source>
        <translation>{day} er ikke kommet ennå (i dag er {today}). Oppgi dagen det skjedde.</translation>
    </message>
    <message>
        <source>{day} cannot be right. Check the year.</source>
        <translation>{day} kan ikke stemme. Kontroller året.</translation>
    </message>
    <message>
        <source>{day} is before {earlier}, when it began. Change one of the two.</source>
        <translation>{day} er før {earlier}, da det begynte. Endre en av de to.</translation>
    </message>
    <message>
        <source>“{code}” is not in the programme&apos;s list. Choose one, or add it there.</source>
        <translation>«{code}» står ikke på programmets liste. Velg en derfra, eller legg den til der.</translation>
    </message>
    <message>
        <source>“{code}” is no longer in use. Choose another, or take it up again.</source>
        <translation>«{code}» er ikke lenger i bruk. Velg en annen, eller ta den i bruk igjen.</translation>
    </message>
    <message>
        <source>{number} is too little: at least {least}.</source>
        <translation>{number} er for lite: minst {least}.</translation>
    </message>
    <message>
        <source>{number} does not fit: from {least} to {most}.</source>
        <translation>{number} passer ikke: fra {least} til {most}.</translation>
    </message>
    <message>
        <source>“{code}” is not a country code. Two letters, for example NO.</source>
        <translation>«{code}» er ikke en landkode. To bokstaver, for eksempel NO.</translation>
    </message>
    <message>
        <source>“{code}” is not a currency known here. Choose one of {currencies}.</source>
        <translation>«{code}» er ikke en valuta som er kjent her. Velg en av {currencies}.</translation>
    </message>
    <message>
        <source>An amount is more than nothing.</source>
        <translation>Et beløp er mer enn null.</translation>
    </message>
    <message>
        <source>This amount is too large. Check its zeros.</source>
        <translation>Beløpet er for stort. Kontroller nullene.</translation>
    </message>
    <message>
        <source>“{text}” is in the list already. Choose another word.</source>
        <translation>«{text}» står allerede på listen. Velg et annet ord.</translation>
    </message>
    <message>
        <source>Records use “{text}” ({count}), so it cannot be deleted. Take it out of use instead.</source>
        <translation>«{text}» er i bruk i oppføringer ({count}) og kan ikke slettes. Ta det ut av bruk i stedet.</translation>
    </message>
    <message>
        <source>The code “{code}” stays as it is, because records have it. Change its words, or add another entry.</source>
        <translation>Koden «{code}» blir som den er, fordi oppføringer har den. Endre ordene, eller legg til et nytt ord.</translation>
    </message>
    <message>
        <source>There is no list “{name}” that can be changed.</source>
        <translation>Det finnes ingen liste «{name}» som kan endres.</translation>
    </message>
    <message>
        <source>“{word}” has no letter or digit to make a code from.</source>
        <translation>«{word}» har ingen bokstav eller noe siffer å lage en kode av.</translation>
    </message>
    <message>
        <source>“{code}” is not in the programme&apos;s list.</source>
        <translation>«{code}» står ikke på programmets liste.</translation>
    </message>
    <message>
        <source>{name} cannot be deleted: {projects} projects, {money} funding entries and {conflicts} declared conflicts refer to it. Unlink those first.</source>
        <translation>{name} kan ikke slettes: {projects} prosjekter, {money} finansieringsposter og {conflicts} meldte interessekonflikter viser til det. Fjern tilknytningene først.</translation>
    </message>
    <message>
        <source>{name} is linked to {project} already. Change that.</source>
        <translation>{name} er allerede knyttet til {project}. Endre den tilknytningen.</translation>
    </message>
    <message>
        <source>Say when the company ended.</source>
        <translation>Oppgi når selskapet ble avsluttet.</translation>
    </message>
    <message>
        <source>There is a day of a licence, but the relation is without one.</source>
        <translation>Det er oppgitt en lisensdato, men tilknytningen er uten lisens.</translation>
    </message>
    <message>
        <source>Say with which project or company the conflict is.</source>
        <translation>Oppgi hvilket prosjekt eller selskap konflikten gjelder.</translation>
    </message>
    <message>
        <source>{file} is a folder. Add the files in it one by one, or pack it as a ZIP file. Nothing was recorded.</source>
        <translation>{file} er en mappe. Legg til filene i den én for én, eller pakk den som en ZIP-fil. Ingenting ble registrert.</translation>
    </message>
    <message>
        <source>The disk is full: {file} was not copied into {folder}; {free} MB are free there. Make room, or add a link instead. Nothing was recorded.</source>
        <translation>Disken er full: {file} ble ikke kopiert til {folder}; {free} MB er ledig der. Frigjør plass, eller legg til en lenke i stedet. Ingenting ble registrert.</translation>
    </message>
    <message>
        <source>{file} is not there any more. Nothing was recorded.</source>
        <translation>{file} finnes ikke lenger. Ingenting ble registrert.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}). If another program has it open, close it there; else ask who owns it. Nothing was recorded.</source>
        <translation>{file} kan ikke leses ({reason}). Er den åpen i et annet program, så lukk den der; ellers spør den som eier den. Ingenting ble registrert.</translation>
    </message>
    <message>
        <source>Nothing may be written in {folder}, where the copies of documents lie. Ask for the right to write there, or add a link. Nothing was recorded.</source>
        <translation>Det kan ikke skrives i {folder}, der kopiene av dokumentene ligger. Be om skrivetilgang, eller legg til en lenke. Ingenting ble registrert.</translation>
    </message>
    <message>
        <source>{path} could not be copied: {reason}. Nothing was recorded.</source>
        <translation>{path} kunne ikke kopieres: {reason}. Ingenting ble registrert.</translation>
    </message>
    <message>
        <source>“{link}” is not a web address. It begins with https://.</source>
        <translation>«{link}» er ikke en nettadresse. Den begynner med https://.</translation>
    </message>
    <message>
        <source>This is a link, not a file: open {link}.</source>
        <translation>Dette er en lenke, ikke en fil: åpne {link}.</translation>
    </message>
    <message>
        <source>The copy of “{title}” is not at {path}. Bring the folder back.</source>
        <translation>Kopien av «{title}» ligger ikke i {path}. Hent mappen tilbake.</translation>
    </message>
    <message>
        <source>The copy of “{title}” at {path} was changed since it was added.</source>
        <translation>Kopien av «{title}» i {path} er endret siden den ble lagt til.</translation>
    </message>
    <message>
        <source>{file} is not the file that was added as “{title}”: its contents differ. Choose the file that was added, or add this one as a new document.</source>
        <translation>{file} er ikke filen som ble lagt til som «{title}»: innholdet er et annet. Velg filen som ble lagt til, eller legg til denne som et nytt dokument.</translation>
    </message>
    <message>
        <source>There are no records of the kind “{table}”.</source>
        <translation>Det finnes ingen oppføringer av typen «{table}».</translation>
    </message>
    <message>
        <source>Say which project or company the money is for.</source>
        <translation>Oppgi hvilket prosjekt eller selskap pengene er til.</translation>
    </message>
    <message>
        <source>Say what shows SPARK&apos;s part in it, or leave the part unknown.</source>
        <translation>Oppgi hva som viser SPARKs rolle, eller la rollen være ukjent.</translation>
    </message>
    <message>
        <source>{day} is before {earlier}, the step before it. Change one of the two.</source>
        <translation>{day} er før {earlier}, steget før. Endre en av de to.</translation>
    </message>
    <message>
        <source>The day {day} belongs to a later status than the one chosen. Change the status, or remove the day.</source>
        <translation>Datoen {day} hører til en senere status enn den som er valgt. Endre statusen, eller fjern datoen.</translation>
    </message>
    <message>
        <source>This instalment cannot take that step from where it is. Correct it in the form if it was recorded wrongly.</source>
        <translation>Delutbetalingen kan ikke ta dette steget derfra den står. Rett den i skjemaet hvis den ble registrert feil.</translation>
    </message>
    <message>
        <source>It was paid on {day}, so it cannot be deleted. Mark it returned, or correct its status first.</source>
        <translation>Den ble utbetalt {day} og kan derfor ikke slettes. Merk den som tilbakebetalt, eller rett statusen først.</translation>
    </message>
    <message>
        <source>Say on which day it came to this status.</source>
        <translation>Oppgi hvilken dag den fikk denne statusen.</translation>
    </message>
    <message>
        <source>It was paid on {day}: set the status to paid, or remove the day.</source>
        <translation>Den ble utbetalt {day}: sett statusen til utbetalt, eller fjern datoen.</translation>
    </message>
    <message>
        <source>Only what was paid can be returned: say when.</source>
        <translation>Bare det som er utbetalt, kan betales tilbake: oppgi når.</translation>
    </message>
    <message>
        <source>“{title}” is a milestone of another project.</source>
        <translation>«{title}» er en milepæl i et annet prosjekt.</translation>
    </message>
    <message>
        <source>An instalment is paid once its milestone is done, and “{title}” was not. Mark it done, or say why the money is paid all the same.</source>
        <translation>En delutbetaling betales ut når milepælen er nådd, og «{title}» var ikke det. Merk den som nådd, eller oppgi hvorfor pengene likevel betales ut.</translation>
    </message>
    <message>
        <source>{name} takes part in {count} projects. Take it from them first.</source>
        <translation>{name} er med i {count} prosjekter. Ta den ut av dem først.</translation>
    </message>
    <message>
        <source>This is the same institution. Choose the one that should stay.</source>
        <translation>Dette er den samme institusjonen. Velg den som skal bli stående.</translation>
    </message>
    <message>
        <source>There is an institution “{name}” already.</source>
        <translation>Det finnes allerede en institusjon «{name}». Velg et annet navn.</translation>
    </message>
    <message>
        <source>Choose a project.</source>
        <translation>Velg et prosjekt.</translation>
    </message>
    <message>
        <source>The projects of one meeting share its day, format, place and length. Log the other one apart.</source>
        <translation>Prosjektene i samme møte har felles dag, format, sted og varighet. Registrer det andre for seg.</translation>
    </message>
    <message>
        <source>A session stays with its project. Log it for the other one instead.</source>
        <translation>Et møte blir hos prosjektet sitt. Registrer det for det andre i stedet.</translation>
    </message>
    <message>
        <source>Choose an answer to give this reason for.</source>
        <translation>Velg svaret denne begrunnelsen gjelder.</translation>
    </message>
    <message>
        <source>This meeting is logged for {project} already. Change that session.</source>
        <translation>Dette møtet er allerede registrert for {project}. Endre det møtet.</translation>
    </message>
    <message>
        <source>“{title}” is no longer open. Reopen it first, or add another.</source>
        <translation>«{title}» er ikke lenger åpen. Gjenåpne den først, eller legg til en ny.</translation>
    </message>
    <message>
        <source>A milestone stays with its project. Add it to the other one anew.</source>
        <translation>En milepæl blir hos prosjektet sitt. Legg den til på nytt i det andre.</translation>
    </message>
    <message>
        <source>The first plan, {day}, is never overwritten. Move the forecast, or plan the milestone anew.</source>
        <translation>Den første planen, {day}, overskrives aldri. Flytt forventet dato, eller planlegg milepælen på nytt.</translation>
    </message>
    <message>
        <source>A milestone is given up with a reason: choose “Give up…” in the project&apos;s list of milestones.</source>
        <translation>En milepæl avlyses med en begrunnelse: velg «Avlys…» i prosjektets liste over milepæler.</translation>
    </message>
    <message>
        <source>“Changed” means that another milestone took its place: choose “Plan anew…” in the project&apos;s list of milestones.</source>
        <translation>«Endret» betyr at en annen milepæl tok dens plass: velg «Planlegg på nytt…» i prosjektets liste over milepæler.</translation>
    </message>
    <message>
        <source>An instalment was paid on {day} because “{title}” was done. Correct the instalment first, or say there why it was paid all the same.</source>
        <translation>En delutbetaling ble utbetalt {day} fordi «{title}» var nådd. Rett delutbetalingen først, eller oppgi der hvorfor den likevel ble utbetalt.</translation>
    </message>
    <message>
        <source>{count} instalments wait for “{title}”, so it cannot be deleted. Give them another milestone, or cancel this one.</source>
        <translation>{count} delutbetalinger venter på «{title}», så den kan ikke slettes. Gi dem en annen milepæl, eller avlys denne.</translation>
    </message>
    <message>
        <source>Say on which day it was done.</source>
        <translation>Oppgi hvilken dag den ble nådd.</translation>
    </message>
    <message>
        <source>It was done on {day}: set the status to done, or remove the day.</source>
        <translation>Den ble nådd {day}: sett statusen til nådd, eller fjern datoen.</translation>
    </message>
    <message>
        <source>Say what was decided, or empty who, when and why.</source>
        <translation>Oppgi hva som ble besluttet, eller tøm hvem, når og hvorfor.</translation>
    </message>
    <message>
        <source>Say who decided.</source>
        <translation>Oppgi hvem som besluttet det.</translation>
    </message>
    <message>
        <source>Say when it was decided.</source>
        <translation>Oppgi når det ble besluttet.</translation>
    </message>
    <message>
        <source>{day} is before {earlier}, when it was filed.</source>
        <translation>{day} er før {earlier}, da søknaden ble levert.</translation>
    </message>
    <message>
        <source>{name} cannot be deleted: {references}. Take these away first, or set the advisor to inactive.</source>
        <translation>{name} kan ikke slettes: {references}. Ta bort dette først, eller sett rådgiveren til ikke aktiv.</translation>
    </message>
    <message>
        <source>“{email}” is not an e-mail address. Write it like name@example.org.</source>
        <translation>«{email}» er ikke en e-postadresse. Skriv den som navn@example.org.</translation>
    </message>
    <message>
        <source>There is a day of consent, but no consent. Tick it, or empty the day.</source>
        <translation>Det er oppgitt en dato for samtykke, men ikke noe samtykke. Kryss av for det, eller tøm datoen.</translation>
    </message>
    <message>
        <source>Valid until {day}, but signed on {earlier}.</source>
        <translation>Gyldig til {day}, men signert {earlier}.</translation>
    </message>
    <message>
        <source>“{code}” is not a language code. Two letters, for example nb.</source>
        <translation>«{code}» er ikke en språkkode. To bokstaver, for eksempel nb.</translation>
    </message>
    <message>
        <source>{name} advises or advised {count} projects, so the advisor part stays. Set it to inactive instead.</source>
        <translation>{name} er eller har vært rådgiver for {count} prosjekter, så rådgiverdelen blir stående. Sett den til ikke aktiv i stedet.</translation>
    </message>
    <message>
        <source>This file holds a programme already. Make a new file for another.</source>
        <translation>Filen inneholder allerede et program. Lag en ny fil til et annet.</translation>
    </message>
    <message>
        <source>This file has no programme yet. Start one: spark-tracker new.</source>
        <translation>Filen har ikke noe program ennå. Start et: spark-tracker new.</translation>
    </message>
    <message>
        <source>“{node}” cannot stand in project codes. Use letters, for example NO.</source>
        <translation>«{node}» kan ikke stå i prosjektkoder. Bruk bokstaver, for eksempel NO.</translation>
    </message>
    <message>
        <source>“{zone}” is not a time zone. Write it like Europe/Oslo.</source>
        <translation>«{zone}» er ikke en tidssone. Skriv den som Europe/Oslo.</translation>
    </message>
    <message>
        <source>{name} got reports ({count}), and they are kept, so the partner cannot be deleted. Take it out of use instead.</source>
        <translation>{name} har fått rapporter ({count}), og de tas vare på, så partneren kan ikke slettes. Ta den ut av bruk i stedet.</translation>
    </message>
    <message>
        <source>“{key}” cannot stand in commands and file names. Use a to z, digits and hyphens.</source>
        <translation>«{key}» kan ikke stå i kommandoer og filnavn. Bruk a til z, sifre og bindestreker.</translation>
    </message>
    <message>
        <source>There is a partner “{key}” already. Choose another key.</source>
        <translation>Det finnes allerede en partner «{key}». Velg en annen nøkkel.</translation>
    </message>
    <message>
        <source>{name} stands in the list already.</source>
        <translation>{name} står allerede på listen.</translation>
    </message>
    <message>
        <source>{name} has this role in the team already.</source>
        <translation>{name} har allerede denne rollen i teamet.</translation>
    </message>
    <message>
        <source>“{found}” is not a field of projects. The nearest is {nearest}.</source>
        <translation>«{found}» er ikke et felt for prosjekter. Det nærmeste er {nearest}.</translation>
    </message>
    <message>
        <source>A project has no field “{name}” that can be set.</source>
        <translation>Et prosjekt har ikke noe felt «{name}» som kan settes.</translation>
    </message>
    <message>
        <source>There is nothing to approve: write the non-confidential title and summary first.</source>
        <translation>Det er ingenting å godkjenne: skriv ikke-fortrolig tittel og sammendrag først.</translation>
    </message>
    <message>
        <source>{code} is the code of “{title}”. The next free one is {free}.</source>
        <translation>{code} er koden til «{title}». Neste ledige er {free}.</translation>
    </message>
    <message>
        <source>Admitted on {day}, but applied on {earlier}. Change one of the two.</source>
        <translation>Tatt opp {day}, men søkt {earlier}. Endre en av de to.</translation>
    </message>
    <message>
        <source>A euro always costs one euro.</source>
        <translation>En euro koster alltid én euro.</translation>
    </message>
    <message>
        <source>Give at least one level, 1 to 9.</source>
        <translation>Oppgi minst ett nivå, 1 til 9.</translation>
    </message>
    <message>
        <source>There is a judgement of {day} already. Change that one.</source>
        <translation>Det finnes allerede en vurdering fra {day}. Endre den.</translation>
    </message>
    <message>
        <source>This record is not there any more. It may have been deleted; undo brings it back.</source>
        <translation>Denne oppføringen finnes ikke lenger. Den kan være slettet; angre henter den tilbake.</translation>
    </message>
    <message>
        <source>The next session, {day}, is before this one.</source>
        <translation>Neste møte, {day}, er før dette.</translation>
    </message>
    <message>
        <source>Say what is needed: an expertise, or in words.</source>
        <translation>Oppgi hva som trengs: et kompetanseområde, eller med egne ord.</translation>
    </message>
    <message>
        <source>Say on which day the company was incorporated.</source>
        <translation>Oppgi hvilken dag selskapet ble stiftet.</translation>
    </message>
    <message>
        <source>The stage is reached with equity. Record other money as funding.</source>
        <translation>Fasen nås med egenkapital. Registrer andre midler som finansiering.</translation>
    </message>
    <message>
        <source>Choose one that is known or write a new one here, not both.</source>
        <translation>Velg en som er kjent, eller skriv en ny her, ikke begge deler.</translation>
    </message>
    <message>
        <source>Every project has its idea since it applied. To move that day, change “applied on”.</source>
        <translation>Alle prosjekter har ideen fra dagen de søkte. Endre «Søkt» for å flytte den dagen.</translation>
    </message>
    <message>
        <source>The stage follows from an assignment that began on {day}. To leave the stage, change or delete that assignment.</source>
        <translation>Fasen følger av et rådgiveroppdrag som begynte {day}. Endre eller slett oppdraget for å forlate fasen.</translation>
    </message>
    <message>
        <source>The stage follows from a priority filing of {day}. To leave the stage, change or delete that filing.</source>
        <translation>Fasen følger av en prioritetssøknad fra {day}. Endre eller slett søknaden for å forlate fasen.</translation>
    </message>
    <message>
        <source>The stage follows from a company incorporated on {day}. To leave the stage, change or unlink that company.</source>
        <translation>Fasen følger av et selskap stiftet {day}. Endre selskapet eller fjern tilknytningen for å forlate fasen.</translation>
    </message>
    <message>
        <source>The stage follows from equity received on {day}. To leave the stage, change or delete that funding entry.</source>
        <translation>Fasen følger av egenkapital mottatt {day}. Endre eller slett finansieringsposten for å forlate fasen.</translation>
    </message>
    <message>
        <source>The stage follows from a licence of {day}. To leave the stage, change what ties the company to the project.</source>
        <translation>Fasen følger av en lisens fra {day}. Endre det som knytter selskapet til prosjektet, for å forlate fasen.</translation>
    </message>
    <message>
        <source>The project has not reached this stage.</source>
        <translation>Prosjektet har ikke nådd denne fasen.</translation>
    </message>
    <message>
        <source>{project} has this status already.</source>
        <translation>{project} har allerede denne statusen.</translation>
    </message>
    <message>
        <source>{project} has no other status. Correct this one instead.</source>
        <translation>{project} har ingen annen status. Rett denne i stedet.</translation>
    </message>
    <message>
        <source>{day} is before {earlier}, when the project applied.</source>
        <translation>{day} er før {earlier}, da prosjektet søkte.</translation>
    </message>
    <message>
        <source>Say why: a project does not end without a reason.</source>
        <translation>Oppgi hvorfor: et prosjekt avsluttes ikke uten en årsak.</translation>
    </message>
    <message>
        <source>The backup {path} cannot be used: it is damaged ({reason}). Nothing was changed. Choose an older backup.</source>
        <translation>Sikkerhetskopien {path} kan ikke brukes: den er skadet ({reason}). Ingenting ble endret. Velg en eldre sikkerhetskopi.</translation>
    </message>
    <message>
        <source>{path} is being read and written too much at once. Try again.</source>
        <translation>{path} leses og skrives for mye på en gang. Prøv igjen.</translation>
    </message>
    <message>
        <source>{path} lies in a folder of {program}. A sync program can replace the file while it is open, and changes are lost. Move it to a folder that is not synced, and share reports or backups instead.</source>
        <translation>{path} ligger i en mappe for {program}. Et synkroniseringsprogram kan bytte ut filen mens den er åpen, og endringer går tapt. Flytt den til en mappe som ikke synkroniseres, og del heller rapporter eller sikkerhetskopier.</translation>
    </message>
    <message>
        <source>{path} lies on a network drive ({kind}). Such drives do not protect a file that is open on two computers, and changes are lost. Move it to a disk of this computer.</source>
        <translation>{path} ligger på en nettverksdisk ({kind}). Slike disker beskytter ikke en fil som er åpen på to maskiner, og endringer går tapt. Flytt den til en disk på denne maskinen.</translation>
    </message>
    <message>
        <source>a cloud service</source>
        <translation>en skytjeneste</translation>
    </message>
    <message>
        <source>{path} is an Excel workbook or a zip file, not a SPARK Tracker file. To take its rows over, open or make a .spark file and import the workbook.</source>
        <translation>{path} er en Excel-arbeidsbok eller en zip-fil, ikke en SPARK Tracker-fil. Åpne eller lag en .spark-fil og importer arbeidsboken for å ta med radene.</translation>
    </message>
    <message>
        <source>{path} is an old Excel file or one with a password, not a SPARK Tracker file. Save it in Excel as .xlsx without a password, then import it into a .spark file.</source>
        <translation>{path} er en gammel Excel-fil eller en med passord, ikke en SPARK Tracker-fil. Lagre den i Excel som .xlsx uten passord, og importer den i en .spark-fil.</translation>
    </message>
    <message>
        <source>{path} is a text file, not a SPARK Tracker file. If it is a table (CSV), import it into a .spark file.</source>
        <translation>{path} er en tekstfil, ikke en SPARK Tracker-fil. Er den en tabell (CSV), så importer den i en .spark-fil.</translation>
    </message>
    <message>
        <source>{path} is a PDF, not a SPARK Tracker file. Choose a .spark file.</source>
        <translation>{path} er en PDF, ikke en SPARK Tracker-fil. Velg en .spark-fil.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose the .spark file in it.</source>
        <translation>{path} er en mappe. Velg .spark-filen i den.</translation>
    </message>
    <message>
        <source>{path} is encrypted with a password, damaged, or not a SPARK Tracker file. It was left as it is. Choose another file, or restore the last good backup.</source>
        <translation>{path} er kryptert med passord, skadet eller ikke en SPARK Tracker-fil. Den er ikke rørt. Velg en annen fil, eller gjenopprett den siste gode sikkerhetskopien.</translation>
    </message>
    <message>
        <source>{path} does not exist. Check the name, or make a new file with it.</source>
        <translation>{path} finnes ikke. Kontroller navnet, eller lag en ny fil med det.</translation>
    </message>
    <message>
        <source>{path} may not be read: another program keeps it to itself, or you have no right to it. Close the other program, or ask for the right.</source>
        <translation>{path} kan ikke leses: et annet program holder den for seg selv, eller du mangler rettigheter. Lukk det andre programmet, eller be om tilgang.</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes); its content was lost before it came here. Restore the last good backup, or copy the file again.</source>
        <translation>{path} er tom (0 byte); innholdet gikk tapt før den kom hit. Gjenopprett den siste gode sikkerhetskopien, eller kopier filen på nytt.</translation>
    </message>
    <message>
        <source>{path} is cut short: {found} bytes are there, {expected} were expected. Copy the file again, or restore the last good backup.</source>
        <translation>{path} er avkortet: den har {found} byte, ventet {expected}. Kopier filen på nytt, eller gjenopprett den siste gode sikkerhetskopien.</translation>
    </message>
    <message>
        <source>{path} is a database of another program, not of SPARK Tracker. Choose a .spark file.</source>
        <translation>{path} er databasen til et annet program, ikke SPARK Tracker. Velg en .spark-fil.</translation>
    </message>
    <message>
        <source>{path} was written by a newer SPARK Tracker (format {found}; this one reads up to {known}). Update SPARK Tracker, then open it again.</source>
        <translation>{path} ble skrevet av en nyere SPARK Tracker (format {found}; denne leser til og med {known}). Oppdater SPARK Tracker, og åpne den igjen.</translation>
    </message>
    <message>
        <source>{path} exists already and was left as it is. Choose another name, or open it.</source>
        <translation>{path} finnes allerede og er ikke rørt. Velg et annet navn, eller åpne den.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Make it first, or choose another.</source>
        <translation>Mappen {folder} finnes ikke. Lag den først, eller velg en annen.</translation>
    </message>
    <message>
        <source>{path} is already open in this window.</source>
        <translation>{path} er allerede åpen i dette vinduet.</translation>
    </message>
    <message>
        <source>{path} was written by an older SPARK Tracker and must be brought up to date before it can be read. Open it once with the right to change it.</source>
        <translation>{path} ble skrevet av en eldre SPARK Tracker og må oppdateres før den kan leses. Åpne den én gang med rett til å endre den.</translation>
    </message>
    <message>
        <source>This cannot be undone: {column} of “{record}” was changed in another way since (expected {expected}, found {found}). Set it back first, or leave it as it is.</source>
        <translation>Dette kan ikke angres: {column} for «{record}» er endret på annen måte siden (ventet {expected}, fant {found}). Sett det tilbake først, eller la det stå.</translation>
    </message>
    <message>
        <source>This cannot be undone: {column} of “{record}” was changed in another way since. Set it back first, or leave it as it is.</source>
        <translation>Dette kan ikke angres: {column} for «{record}» er endret på en annen måte siden. Sett det tilbake først, eller la det stå.</translation>
    </message>
    <message>
        <source>This cannot be undone: “{record}” ({table}) no longer exists. Bring it back first.</source>
        <translation>Dette kan ikke angres: «{record}» ({table}) finnes ikke lenger. Hent den tilbake først.</translation>
    </message>
    <message>
        <source>This cannot be undone: “{record}” ({table}) is there again. Delete it first.</source>
        <translation>Dette kan ikke angres: «{record}» ({table}) finnes igjen. Slett den først.</translation>
    </message>
    <message>
        <source>This cannot be undone: other records depend on what would go, or use the same code or name. Change or delete those first.</source>
        <translation>Dette kan ikke angres: andre oppføringer bygger på det som ville forsvinne, eller bruker samme kode eller navn. Endre eller slett dem først.</translation>
    </message>
    <message>
        <source>This cannot be undone: it was made by another version of SPARK Tracker, whose field {column} of {table} this version does not know.</source>
        <translation>Dette kan ikke angres: det ble gjort med en annen versjon av SPARK Tracker, og feltet {column} i {table} er ukjent for denne versjonen.</translation>
    </message>
    <message>
        <source>The beginning of a programme cannot be undone.</source>
        <translation>Starten på et program kan ikke angres.</translation>
    </message>
    <message>
        <source>Entry {number} cannot be undone: personal data was erased from it.</source>
        <translation>Post {number} kan ikke angres: personopplysninger er slettet fra den.</translation>
    </message>
    <message>
        <source>{path} is in use by another program or window. Nothing was saved. Close it there, or try again in a moment.</source>
        <translation>{path} er i bruk i et annet program eller vindu. Ingenting ble lagret. Lukk den der, eller prøv igjen om litt.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Nothing was saved; the file is as it was before. Make room and try again.</source>
        <translation>Disken {path} ligger på, er full. Ingenting ble lagret; filen er som før. Frigjør plass, og prøv igjen.</translation>
    </message>
    <message>
        <source>{path} cannot be changed: the file or its folder is read-only. Copy it to a folder of your own, or ask for the right to write there.</source>
        <translation>{path} kan ikke endres: filen eller mappen er skrivebeskyttet. Kopier den til en egen mappe, eller be om rett til å skrive der.</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}). It was left as it is. Restore the last good backup.</source>
        <translation>{path} er skadet ({reason}). Den er ikke rørt. Gjenopprett den siste gode sikkerhetskopien.</translation>
    </message>
    <message>
        <source>{path} was replaced, moved or deleted while it was open, perhaps by a sync program. Nothing was saved. Close the file and open it again.</source>
        <translation>{path} ble byttet ut, flyttet eller slettet mens den var åpen, kanskje av et synkroniseringsprogram. Ingenting ble lagret. Lukk filen, og åpne den igjen.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: it does not exist, or you may not read it.</source>
        <translation>{path} kan ikke åpnes: den finnes ikke, eller du har ikke rett til å lese den.</translation>
    </message>
    <message>
        <source>The disk reported an error while {path} was read or written ({reason}). Check the disk or the connection to it, then open the file again.</source>
        <translation>Disken meldte en feil da {path} ble lest eller skrevet ({reason}). Kontroller disken eller forbindelsen til den, og åpne filen igjen.</translation>
    </message>
    <message>
        <source>{path} was written by a newer SPARK Tracker (schema {found}; this one knows up to {known}). Update SPARK Tracker, then open it again.</source>
        <translation>{path} ble skrevet av en nyere SPARK Tracker (skjema {found}; denne kjenner til og med {known}). Oppdater SPARK Tracker, og åpne den igjen.</translation>
    </message>
    <message>
        <source>{path} could not be brought to the new version: the number of rows in {table} would go from {before} to {after}. It was left as it is; please report this.</source>
        <translation>{path} kunne ikke oppdateres til den nye versjonen: antall rader i {table} ville gå fra {before} til {after}. Den er ikke rørt; meld gjerne fra om dette.</translation>
    </message>
    <message>
        <source>{path} could not be brought to the new version: a row of {table} would refer to a missing row of {parent}. It was left as it is; please report this.</source>
        <translation>{path} kunne ikke oppdateres til den nye versjonen: en rad i {table} ville vise til en rad som mangler i {parent}. Den er ikke rørt; meld gjerne fra om dette.</translation>
    </message>
    <message>
        <source>The journal is not whole: entry {expected} is missing, entry {found} comes next.</source>
        <translation>Journalen er ikke hel: post {expected} mangler, post {found} kommer etter.</translation>
    </message>
    <message>
        <source>The journal was altered outside SPARK Tracker: entry {number} is not what was written on {at}. Compare with a backup from before.</source>
        <translation>Journalen er endret utenfor SPARK Tracker: post {number} er ikke det som ble skrevet {at}. Sammenlign med en sikkerhetskopi fra før.</translation>
    </message>
    <message>
        <source>The journal was altered outside SPARK Tracker: what entry {number} says of a row of {table} is not what was written. Compare with a backup from before.</source>
        <translation>Journalen er endret utenfor SPARK Tracker: det post {number} sier om en rad i {table}, er ikke det som ble skrevet. Sammenlign med en sikkerhetskopi fra før.</translation>
    </message>
    <message>
        <source>{path} is open in another window of SPARK Tracker: on {host}, process {process}. You can read it now, or write when it is closed there.</source>
        <translation>{path} er åpen i et annet SPARK Tracker-vindu: på {host}, prosess {process}. Du kan lese den nå, eller skrive når den er lukket der.</translation>
    </message>
    <message>
        <source>Say on which day the texts were approved.</source>
        <translation>Oppgi hvilken dag tekstene ble godkjent.</translation>
    </message>
    <message>
        <source>Choose the status the project has now.</source>
        <translation>Velg statusen prosjektet har nå.</translation>
    </message>
    <message>
        <source>{title} is missing. Fill it in.</source>
        <translation>{title} mangler. Fyll det ut.</translation>
    </message>
    <message>
        <source>“{found}” is not a whole number. Write digits only, such as 4.</source>
        <translation>«{found}» er ikke et helt tall. Skriv bare sifre, for eksempel 4.</translation>
    </message>
    <message>
        <source>Nobody is called “{name}” yet. Choose somebody from the list, or add the person.</source>
        <translation>Ingen heter «{name}» ennå. Velg noen fra listen, eller legg til personen.</translation>
    </message>
    <message>
        <source>“{found}” is not a rate. Write what one euro cost, like 11.7385.</source>
        <translation>«{found}» er ikke en kurs. Skriv hva én euro kostet, som 11.7385.</translation>
    </message>
    <message>
        <source>Say of which day the rate is.</source>
        <translation>Oppgi hvilken dag kursen er fra.</translation>
    </message>
    <message>
        <source>No project is called “{name}”. Choose one from the list.</source>
        <translation>Ingen prosjekter heter «{name}». Velg et fra listen.</translation>
    </message>
    <message>
        <source>“{found}” is not a number of minutes, such as 60.</source>
        <translation>«{found}» er ikke et antall minutter, som 60.</translation>
    </message>
    <message>
        <source>Nobody is called “{name}”. Choose the owner from the list, or leave it empty.</source>
        <translation>Ingen heter «{name}». Velg den ansvarlige fra listen, eller la feltet stå tomt.</translation>
    </message>
    <message>
        <source>“{found}” is not added yet. Press Enter to add it, or empty the field.</source>
        <translation>«{found}» er ikke lagt til ennå. Trykk Enter for å legge til, eller tøm feltet.</translation>
    </message>
    <message>
        <source>The project is not there any more.</source>
        <translation>Prosjektet finnes ikke lenger.</translation>
    </message>
    <message>
        <source>{code} has no brief for outside yet. {reasons}</source>
        <translation>{code} har ikke noe prosjektark til eksterne ennå. {reasons}</translation>
    </message>
    <message>
        <source>The brief was not written: confidential text is in it, {count} in all, the first is “{text}”. Take it out of the texts approved for sharing and try again.</source>
        <translation>Prosjektarket ble ikke skrevet: det inneholder fortrolig tekst, {count} i alt, den første er «{text}». Ta den ut av tekstene som er godkjent for deling, og prøv igjen.</translation>
    </message>
    <message>
        <source>{first} {next}</source>
        <translation>{first} {next}</translation>
    </message>
    <message>
        <source>This cannot be changed here: it follows from other records.</source>
        <translation>Dette kan ikke endres her: det følger av andre oppføringer.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Velg en fra listen.</translation>
    </message>
    <message>
        <source>{name} is no advisor. Make {name} one in the form first.</source>
        <translation>{name} er ikke rådgiver. Gjør {name} til rådgiver i skjemaet først.</translation>
    </message>
    <message>
        <source>“{sign}” says nothing here. Write {sign}{sign} to keep it in the text.</source>
        <translation>«{sign}» betyr ingenting her. Skriv {sign}{sign} for å beholde tegnet i teksten.</translation>
    </message>
    <message>
        <source>Nothing stands behind “{sign}”.</source>
        <translation>Det står ingenting etter «{sign}».</translation>
    </message>
    <message>
        <source>No project is called “{found}”.</source>
        <translation>Ingen prosjekter heter «{found}».</translation>
    </message>
    <message>
        <source>“{found}” may be {n} projects.</source>
        <translation>«{found}» kan være {n} prosjekter.</translation>
    </message>
    <message>
        <source>Nobody is called “{found}”.</source>
        <translation>Ingen heter «{found}».</translation>
    </message>
    <message>
        <source>“{found}” may be {n} people.</source>
        <translation>«{found}» kan være {n} personer.</translation>
    </message>
    <message>
        <source>“{sign}{found}” is not known.</source>
        <translation>«{sign}{found}» er ukjent.</translation>
    </message>
    <message>
        <source>“{sign}{found}” may be {n} things.</source>
        <translation>«{sign}{found}» kan være {n} ting.</translation>
    </message>
    <message>
        <source>“{sign}” is said twice; once is enough.</source>
        <translation>«{sign}» står to ganger; én er nok.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Skriv et navn.</translation>
    </message>
    <message>
        <source>Write a title.</source>
        <translation>Skriv en tittel.</translation>
    </message>
    <message>
        <source>Say which project: + and its code or the beginning of its title.</source>
        <translation>Oppgi hvilket prosjekt: + og koden eller begynnelsen av tittelen.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Everything in the file, one sheet per kind of record. Confidential: not for partners.</source>
        <translation>Alt i filen, ett ark per type oppføring. Fortrolig: ikke for partnere.</translation>
    </message>
    <message>
        <source>Import takes this workbook back. The Id columns tell which record a row is: keep them.</source>
        <translation>Import tar denne arbeidsboken inn igjen. Id-kolonnene sier hvilken oppføring en rad er: behold dem.</translation>
    </message>
    <message>
        <source>Documents are listed; the files themselves lie in the programme&apos;s folder.</source>
        <translation>Dokumenter står på listen; selve filene ligger i programmets mappe.</translation>
    </message>
</context>
<context>
    <name>field_titles</name>
    <message>
        <source>Advisor</source>
        <translation>Rådgiver</translation>
    </message>
    <message>
        <source>Actions done</source>
        <translation>Utførte oppgaver</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Institusjoner</translation>
    </message>
    <message>
        <source>The one that stays</source>
        <translation>Den som blir stående</translation>
    </message>
    <message>
        <source>Milestones touched</source>
        <translation>Milepæler som ble berørt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Reason of the status</source>
        <translation>Årsak til statusen</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Name in the register.</source>
        <translation>Navnet i registeret.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Two letters, for example NO.</source>
        <translation>To bokstaver, for eksempel NO.</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Selskapsform</translation>
    </message>
    <message>
        <source>For example AS, GmbH or Oy.</source>
        <translation>For eksempel AS, GmbH eller Oy.</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Organisasjonsnummer</translation>
    </message>
    <message>
        <source>Number in the country&apos;s register of companies.</source>
        <translation>Nummeret i landets foretaksregister.</translation>
    </message>
    <message>
        <source>Register court</source>
        <translation>Registerdomstol</translation>
    </message>
    <message>
        <source>Court that keeps the register; needed in Germany only.</source>
        <translation>Domstolen som fører registeret; trengs bare i Tyskland.</translation>
    </message>
    <message>
        <source>Incorporated on</source>
        <translation>Stiftet</translation>
    </message>
    <message>
        <source>Day on which the company was founded.</source>
        <translation>Dagen selskapet ble stiftet.</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Nettsted</translation>
    </message>
    <message>
        <source>Address of its pages.</source>
        <translation>Adressen til nettsidene.</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Kontrollert</translation>
    </message>
    <message>
        <source>Day on which somebody last looked whether it is still alive.</source>
        <translation>Dagen noen sist så etter om det fortsatt finnes.</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Day on which it ended.</source>
        <translation>Dagen det ble avsluttet.</translation>
    </message>
    <message>
        <source>Ended how</source>
        <translation>Avsluttet hvordan</translation>
    </message>
    <message>
        <source>Wound up, bankrupt, merged, acquired or listed.</source>
        <translation>Avviklet, konkurs, fusjonert, kjøpt opp eller børsnotert.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Anything worth keeping about the company.</source>
        <translation>Alt som er verdt å ta vare på om selskapet.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Prosjekter</translation>
    </message>
    <message>
        <source>Codes of the projects it is tied to.</source>
        <translation>Kodene til prosjektene det er knyttet til.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Opprinnelse</translation>
    </message>
    <message>
        <source>Whether it grew out of the project or was there before.</source>
        <translation>Om det sprang ut av prosjektet eller fantes fra før.</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Tilknytning</translation>
    </message>
    <message>
        <source>What ties it to a project: licence, option, equity, both.</source>
        <translation>Hva som knytter det til et prosjekt: lisens, opsjon, eierandel, begge deler.</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>I drift</translation>
    </message>
    <message>
        <source>Whether it has not ended.</source>
        <translation>Om det ikke er avsluttet.</translation>
    </message>
    <message>
        <source>Funding awarded</source>
        <translation>Finansiering tildelt</translation>
    </message>
    <message>
        <source>Money awarded to it by others, in the programme&apos;s currency.</source>
        <translation>Midler tildelt av andre, i programmets valuta.</translation>
    </message>
    <message>
        <source>Funding received</source>
        <translation>Finansiering mottatt</translation>
    </message>
    <message>
        <source>Money it received from others, in the programme&apos;s currency.</source>
        <translation>Midler mottatt fra andre, i programmets valuta.</translation>
    </message>
    <message>
        <source>Last money</source>
        <translation>Siste midler</translation>
    </message>
    <message>
        <source>Day on which money was last awarded or received.</source>
        <translation>Dagen midler sist ble tildelt eller mottatt.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>The project.</source>
        <translation>Prosjektet.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Selskap</translation>
    </message>
    <message>
        <source>The company.</source>
        <translation>Selskapet.</translation>
    </message>
    <message>
        <source>Whether the company grew out of the project or was there before.</source>
        <translation>Om selskapet sprang ut av prosjektet eller fantes fra før.</translation>
    </message>
    <message>
        <source>Licence, option, equity, both or none.</source>
        <translation>Lisens, opsjon, eierandel, begge deler eller ingen.</translation>
    </message>
    <message>
        <source>Licensed on</source>
        <translation>Lisensiert</translation>
    </message>
    <message>
        <source>Day of the licence or the option.</source>
        <translation>Dagen for lisensen eller opsjonen.</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>ingenting der</translation>
    </message>
    <message>
        <source>something there</source>
        <translation>noe der</translation>
    </message>
    <message>
        <source>it is so</source>
        <translation>det er slik</translation>
    </message>
    <message>
        <source>it is not so</source>
        <translation>det er ikke slik</translation>
    </message>
    <message>
        <source>on this day</source>
        <translation>denne dagen</translation>
    </message>
    <message>
        <source>before today</source>
        <translation>før i dag</translation>
    </message>
    <message>
        <source>within 30 days</source>
        <translation>innen 30 dager</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>de siste 30 dagene</translation>
    </message>
    <message>
        <source>in this quarter</source>
        <translation>i dette kvartalet</translation>
    </message>
    <message>
        <source>in the next quarter</source>
        <translation>i neste kvartal</translation>
    </message>
    <message>
        <source>in this year</source>
        <translation>i dette året</translation>
    </message>
    <message>
        <source>The project the money is for.</source>
        <translation>Prosjektet pengene er til.</translation>
    </message>
    <message>
        <source>The company the money is for.</source>
        <translation>Selskapet pengene er til.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What kind of money it is: grant, prize, loan, equity and so on.</source>
        <translation>Hva slags midler det er: tilskudd, pris, lån, egenkapital og så videre.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>What the round is called, for example Seed.</source>
        <translation>Hva runden kalles, for eksempel Seed.</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Finansiør</translation>
    </message>
    <message>
        <source>Who gives the money; the lead investor of a round.</source>
        <translation>Hvem som gir pengene; hovedinvestoren i en runde.</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Virkemiddel</translation>
    </message>
    <message>
        <source>The scheme or the contract.</source>
        <translation>Ordningen eller kontrakten.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Applied, awarded, contracted, received or rejected.</source>
        <translation>Søkt, tildelt, kontrakt signert, mottatt eller avslått.</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>Søkt</translation>
    </message>
    <message>
        <source>Day of the application.</source>
        <translation>Dagen det ble søkt.</translation>
    </message>
    <message>
        <source>Awarded on</source>
        <translation>Tildelt</translation>
    </message>
    <message>
        <source>Day of the award.</source>
        <translation>Dagen for tildelingen.</translation>
    </message>
    <message>
        <source>Contracted on</source>
        <translation>Kontrakt signert</translation>
    </message>
    <message>
        <source>Day of the contract.</source>
        <translation>Dagen for kontrakten.</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Day on which the money came.</source>
        <translation>Dagen pengene kom.</translation>
    </message>
    <message>
        <source>Rejected on</source>
        <translation>Avslått</translation>
    </message>
    <message>
        <source>Day of the refusal.</source>
        <translation>Dagen for avslaget.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beløp</translation>
    </message>
    <message>
        <source>Money in units of its currency.</source>
        <translation>Penger i hele enheter av valutaen.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Three letters, for example NOK.</source>
        <translation>Tre bokstaver, for eksempel NOK.</translation>
    </message>
    <message>
        <source>Due to SPARK</source>
        <translation>SPARKs rolle</translation>
    </message>
    <message>
        <source>What part SPARK had in it: decisive, contributing, none or unknown.</source>
        <translation>Hvilken rolle SPARK hadde: avgjørende, medvirkende, ingen eller ukjent.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Dokumentasjon</translation>
    </message>
    <message>
        <source>What the attribution rests on.</source>
        <translation>Hva vurderingen bygger på.</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Offentlig</translation>
    </message>
    <message>
        <source>Whether it may be named outside the programme.</source>
        <translation>Om det kan nevnes utenfor programmet.</translation>
    </message>
    <message>
        <source>Anything worth keeping about the entry.</source>
        <translation>Alt som er verdt å ta vare på om posten.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Newest day known of it: received, contracted, awarded, rejected or applied.</source>
        <translation>Siste dag som er kjent: mottatt, kontrakt signert, tildelt, avslått eller søkt.</translation>
    </message>
    <message>
        <source>Dilutive</source>
        <translation>Utvannende</translation>
    </message>
    <message>
        <source>Whether shares are given for it; follows from the kind.</source>
        <translation>Om det gis eierandeler for det; følger av typen.</translation>
    </message>
    <message>
        <source>The project the session was with.</source>
        <translation>Prosjektet møtet var med.</translation>
    </message>
    <message>
        <source>Day of the session.</source>
        <translation>Dagen for møtet.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What kind of meeting it was.</source>
        <translation>Hva slags møte det var.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>In person, online or mixed.</source>
        <translation>Fysisk, digitalt eller blandet.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Length of the session.</source>
        <translation>Hvor lenge møtet varte.</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Forberedelse</translation>
    </message>
    <message>
        <source>Minutes the advisors needed to prepare.</source>
        <translation>Minutter rådgiverne brukte på å forberede seg.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørsmål</translation>
    </message>
    <message>
        <source>What the team asked.</source>
        <translation>Hva teamet spurte om.</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Neste møte</translation>
    </message>
    <message>
        <source>Day agreed for the next session.</source>
        <translation>Dag avtalt for neste møte.</translation>
    </message>
    <message>
        <source>What was said, for the programme and the project&apos;s advisors.</source>
        <translation>Hva som ble sagt, for programmet og prosjektets rådgivere.</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Eget notat</translation>
    </message>
    <message>
        <source>For the programme manager only.</source>
        <translation>Bare for programlederen.</translation>
    </message>
    <message>
        <source>Project title</source>
        <translation>Prosjekttittel</translation>
    </message>
    <message>
        <source>Title of the project the session was with.</source>
        <translation>Tittelen på prosjektet møtet var med.</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Deltakere</translation>
    </message>
    <message>
        <source>Everybody who was there.</source>
        <translation>Alle som var der.</translation>
    </message>
    <message>
        <source>Advisors</source>
        <translation>Rådgivere</translation>
    </message>
    <message>
        <source>Who was there as an advisor.</source>
        <translation>Hvem som var der som rådgiver.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>What it was about.</source>
        <translation>Hva det handlet om.</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Råd</translation>
    </message>
    <message>
        <source>How many pieces of advice were given.</source>
        <translation>Hvor mange råd som ble gitt.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Oppgaver</translation>
    </message>
    <message>
        <source>How many action items were agreed.</source>
        <translation>Hvor mange oppgaver som ble avtalt.</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Åpne oppgaver</translation>
    </message>
    <message>
        <source>How many of its action items are not done yet.</source>
        <translation>Hvor mange av oppgavene som ikke er utført ennå.</translation>
    </message>
    <message>
        <source>Group session</source>
        <translation>Gruppemøte</translation>
    </message>
    <message>
        <source>Whether it was held with several projects at once.</source>
        <translation>Om det ble holdt med flere prosjekter samtidig.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Møte</translation>
    </message>
    <message>
        <source>The session that was attended.</source>
        <translation>Møtet det gjelder.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Who was there.</source>
        <translation>Hvem som var der.</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Advisor, team, staff or guest.</source>
        <translation>Rådgiver, prosjektgruppe, ansatt eller gjest.</translation>
    </message>
    <message>
        <source>Why in spite of it</source>
        <translation>Hvorfor likevel</translation>
    </message>
    <message>
        <source>Why the advisor was there without a valid CDA or with an open conflict.</source>
        <translation>Hvorfor rådgiveren var der uten gyldig taushetserklæring eller med en åpen konflikt.</translation>
    </message>
    <message>
        <source>The session that was about it.</source>
        <translation>Møtet som handlet om det.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>What the session was about.</source>
        <translation>Hva møtet handlet om.</translation>
    </message>
    <message>
        <source>The session that touched the milestone.</source>
        <translation>Møtet som berørte milepælen.</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Milepæl</translation>
    </message>
    <message>
        <source>The milestone that was touched.</source>
        <translation>Milepælen som ble berørt.</translation>
    </message>
    <message>
        <source>The session in which it was said.</source>
        <translation>Møtet der det ble sagt.</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Rådgiver</translation>
    </message>
    <message>
        <source>Who said it.</source>
        <translation>Hvem som sa det.</translation>
    </message>
    <message>
        <source>What was advised.</source>
        <translation>Hva rådet gikk ut på.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Vekt</translation>
    </message>
    <message>
        <source>What the advisor would do with it: follow, consider or park.</source>
        <translation>Hva rådgiveren ville gjort med det: følg, vurder eller parker.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>What the team does with it: accepted, rejected or later.</source>
        <translation>Hva teamet gjør med det: fulgt, ikke fulgt eller senere.</translation>
    </message>
    <message>
        <source>Answer because</source>
        <translation>Begrunnelse for svaret</translation>
    </message>
    <message>
        <source>Why the team answers so.</source>
        <translation>Hvorfor teamet svarer slik.</translation>
    </message>
    <message>
        <source>The project it is for.</source>
        <translation>Prosjektet det er for.</translation>
    </message>
    <message>
        <source>The session in which it was agreed.</source>
        <translation>Møtet der det ble avtalt.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Å gjøre</translation>
    </message>
    <message>
        <source>What is to be done.</source>
        <translation>Hva som skal gjøres.</translation>
    </message>
    <message>
        <source>Action owner</source>
        <translation>Oppgaveansvarlig</translation>
    </message>
    <message>
        <source>Who does it.</source>
        <translation>Hvem som gjør det.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Day by which it should be done.</source>
        <translation>Dagen det bør være gjort.</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Ferdig</translation>
    </message>
    <message>
        <source>Day on which it was done.</source>
        <translation>Dagen det ble gjort.</translation>
    </message>
    <message>
        <source>The project that plans the result.</source>
        <translation>Prosjektet som planlegger resultatet.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>The planned, checkable result.</source>
        <translation>Det planlagte resultatet som kan kontrolleres.</translation>
    </message>
    <message>
        <source>Success criterion</source>
        <translation>Suksesskriterium</translation>
    </message>
    <message>
        <source>A measurable sentence that says when it is reached.</source>
        <translation>En målbar setning som sier når den er nådd.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>The stage it serves.</source>
        <translation>Fasen den tjener.</translation>
    </message>
    <message>
        <source>Milestone owner</source>
        <translation>Milepælansvarlig</translation>
    </message>
    <message>
        <source>Who sees to it.</source>
        <translation>Hvem som har ansvaret.</translation>
    </message>
    <message>
        <source>First plan</source>
        <translation>Første plan</translation>
    </message>
    <message>
        <source>The day first agreed; it is never overwritten.</source>
        <translation>Dagen som først ble avtalt; den overskrives aldri.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Forventet</translation>
    </message>
    <message>
        <source>The day on which it is expected today.</source>
        <translation>Dagen den ventes nådd, slik det ser ut i dag.</translation>
    </message>
    <message>
        <source>Day on which it was reached.</source>
        <translation>Dagen den ble nådd.</translation>
    </message>
    <message>
        <source>How it stands: planned, in progress, at risk, done, missed, changed, cancelled.</source>
        <translation>Hvordan den ligger an: planlagt, pågår, usikker, nådd, ikke nådd, endret, avlyst.</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>Status siden</translation>
    </message>
    <message>
        <source>Day on which it got this status.</source>
        <translation>Dagen den fikk denne statusen.</translation>
    </message>
    <message>
        <source>What shows that it was reached.</source>
        <translation>Hva som viser at den ble nådd.</translation>
    </message>
    <message>
        <source>Evidence document</source>
        <translation>Dokument som viser det</translation>
    </message>
    <message>
        <source>The document that shows it.</source>
        <translation>Dokumentet som viser det.</translation>
    </message>
    <message>
        <source>Evidence session</source>
        <translation>Møte som viser det</translation>
    </message>
    <message>
        <source>The session in which it was shown.</source>
        <translation>Møtet der det ble vist.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslutning</translation>
    </message>
    <message>
        <source>What the programme decided: go, conditional go, pivot, hold, no-go.</source>
        <translation>Hva programmet besluttet: gå videre, gå videre på vilkår, ny retning, vent, stans.</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Besluttet av</translation>
    </message>
    <message>
        <source>Who decided.</source>
        <translation>Hvem som besluttet.</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Avgjort</translation>
    </message>
    <message>
        <source>Day of the decision.</source>
        <translation>Dagen for beslutningen.</translation>
    </message>
    <message>
        <source>Decision because</source>
        <translation>Begrunnelse for beslutningen</translation>
    </message>
    <message>
        <source>Why it was decided so; for named staff only.</source>
        <translation>Hvorfor det ble besluttet slik; bare for navngitte ansatte.</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Forsinkelse</translation>
    </message>
    <message>
        <source>Days from the first plan to the day done or forecast.</source>
        <translation>Dager fra første plan til dagen den ble eller ventes nådd.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Forsinket</translation>
    </message>
    <message>
        <source>Whether it is open and its forecast is past.</source>
        <translation>Om den er åpen og forventet dato er passert.</translation>
    </message>
    <message>
        <source>The project that gets the money.</source>
        <translation>Prosjektet som får pengene.</translation>
    </message>
    <message>
        <source>The milestone that releases it.</source>
        <translation>Milepælen som utløser den.</translation>
    </message>
    <message>
        <source>SPARK&apos;s own money, in units of its currency.</source>
        <translation>SPARKs egne midler, i hele enheter av valutaen.</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Planlagt til</translation>
    </message>
    <message>
        <source>Day on which it should be paid.</source>
        <translation>Dagen den skal utbetales.</translation>
    </message>
    <message>
        <source>Planned, condition met, approved, paid, withheld or returned.</source>
        <translation>Planlagt, vilkår oppfylt, godkjent, utbetalt, holdt tilbake eller tilbakebetalt.</translation>
    </message>
    <message>
        <source>Condition met on</source>
        <translation>Vilkår oppfylt</translation>
    </message>
    <message>
        <source>Day on which the milestone was reached.</source>
        <translation>Dagen milepælen ble nådd.</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Godkjent dato</translation>
    </message>
    <message>
        <source>Day on which the payment was approved.</source>
        <translation>Dagen utbetalingen ble godkjent.</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Utbetalt</translation>
    </message>
    <message>
        <source>Day on which the money was paid.</source>
        <translation>Dagen pengene ble utbetalt.</translation>
    </message>
    <message>
        <source>Withheld on</source>
        <translation>Holdt tilbake</translation>
    </message>
    <message>
        <source>Day on which the payment was stopped.</source>
        <translation>Dagen utbetalingen ble stanset.</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Tilbakebetalt</translation>
    </message>
    <message>
        <source>Day on which the money came back.</source>
        <translation>Dagen pengene kom tilbake.</translation>
    </message>
    <message>
        <source>Why it was paid before the milestone was done.</source>
        <translation>Hvorfor den ble utbetalt før milepælen var nådd.</translation>
    </message>
    <message>
        <source>The project the invention comes from.</source>
        <translation>Prosjektet oppfinnelsen kommer fra.</translation>
    </message>
    <message>
        <source>What the invention is; it may leave only as the office published it.</source>
        <translation>Hva oppfinnelsen er; den deles bare slik patentmyndigheten publiserte den.</translation>
    </message>
    <message>
        <source>DOFI number</source>
        <translation>DOFI-nummer</translation>
    </message>
    <message>
        <source>Number of the disclosure of invention.</source>
        <translation>Nummeret på oppfinnelsesmeldingen.</translation>
    </message>
    <message>
        <source>DOFI on</source>
        <translation>DOFI-dato</translation>
    </message>
    <message>
        <source>Day of the disclosure of invention; the employer has four months to answer.</source>
        <translation>Dagen for oppfinnelsesmeldingen; arbeidsgiveren har fire måneder på å svare.</translation>
    </message>
    <message>
        <source>Patent owner</source>
        <translation>Patenteier</translation>
    </message>
    <message>
        <source>Who owns the invention.</source>
        <translation>Hvem som eier oppfinnelsen.</translation>
    </message>
    <message>
        <source>How far the family is.</source>
        <translation>Hvor langt familien er kommet.</translation>
    </message>
    <message>
        <source>Anything worth keeping about the family.</source>
        <translation>Alt som er verdt å ta vare på om familien.</translation>
    </message>
    <message>
        <source>Title of the project the invention comes from.</source>
        <translation>Tittelen på prosjektet oppfinnelsen kommer fra.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritet</translation>
    </message>
    <message>
        <source>Day of the first priority filing; the clocks run from it.</source>
        <translation>Dagen for første prioritetssøknad; fristene løper fra den.</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publisert</translation>
    </message>
    <message>
        <source>Day of the first publication; until then nothing but “filed” leaves.</source>
        <translation>Dagen for første publisering; til da deles ikke annet enn «søkt».</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Meddelt</translation>
    </message>
    <message>
        <source>Day of the first grant.</source>
        <translation>Dagen for første meddelelse.</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Myndigheter</translation>
    </message>
    <message>
        <source>Where it is filed, as two-letter codes.</source>
        <translation>Hvor det er søkt, som koder på to bokstaver.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numre</translation>
    </message>
    <message>
        <source>Numbers of its filings.</source>
        <translation>Numrene på søknadene.</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>Patentsøknader</translation>
    </message>
    <message>
        <source>How many filings the family has.</source>
        <translation>Hvor mange søknader familien har.</translation>
    </message>
    <message>
        <source>Next clock</source>
        <translation>Neste frist</translation>
    </message>
    <message>
        <source>The next day on which a time limit of the family ends.</source>
        <translation>Neste dag da en frist for familien går ut.</translation>
    </message>
    <message>
        <source>Patent family</source>
        <translation>Patentfamilie</translation>
    </message>
    <message>
        <source>The invention it is filed for.</source>
        <translation>Oppfinnelsen det er søkt for.</translation>
    </message>
    <message>
        <source>Priority, PCT, national, regional or validation.</source>
        <translation>Prioritet, PCT, nasjonal, regional eller validering.</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Myndighet</translation>
    </message>
    <message>
        <source>Two letters, for example NO, EP or WO.</source>
        <translation>To bokstaver, for eksempel NO, EP eller WO.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number the office gave.</source>
        <translation>Nummeret myndigheten ga.</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>Søkt dato</translation>
    </message>
    <message>
        <source>Day of filing.</source>
        <translation>Dagen søknaden ble levert.</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Publisert dato</translation>
    </message>
    <message>
        <source>Day of publication, the end of secrecy.</source>
        <translation>Dagen for publisering, slutten på hemmeligholdet.</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>Meddelt dato</translation>
    </message>
    <message>
        <source>Day of the grant.</source>
        <translation>Dagen patentet ble meddelt.</translation>
    </message>
    <message>
        <source>How far the filing is.</source>
        <translation>Hvor langt søknaden er kommet.</translation>
    </message>
    <message>
        <source>Full name; partners see it only with consent.</source>
        <translation>Fullt navn; partnerne ser det bare med samtykke.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Address at work.</source>
        <translation>Adresse på jobb.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
    </message>
    <message>
        <source>Employer or institution.</source>
        <translation>Arbeidsgiver eller institusjon.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Number at work.</source>
        <translation>Nummer på jobb.</translation>
    </message>
    <message>
        <source>May be named</source>
        <translation>Kan navngis</translation>
    </message>
    <message>
        <source>Whether the person agreed to be named in partners&apos; reports.</source>
        <translation>Om personen har samtykket til å bli navngitt i partnernes rapporter.</translation>
    </message>
    <message>
        <source>Consent on</source>
        <translation>Samtykke gitt</translation>
    </message>
    <message>
        <source>Day of that agreement.</source>
        <translation>Dagen samtykket ble gitt.</translation>
    </message>
    <message>
        <source>For named staff only; the person may ask to read it.</source>
        <translation>Bare for navngitte ansatte; personen kan be om å få lese det.</translation>
    </message>
    <message>
        <source>CDA signed on</source>
        <translation>CDA signert</translation>
    </message>
    <message>
        <source>Day on which the confidentiality agreement was signed.</source>
        <translation>Dagen taushetserklæringen ble signert.</translation>
    </message>
    <message>
        <source>CDA valid until</source>
        <translation>CDA gyldig til</translation>
    </message>
    <message>
        <source>Last day of the confidentiality agreement; empty means without end.</source>
        <translation>Siste dag i taushetserklæringen; tom betyr uten sluttdato.</translation>
    </message>
    <message>
        <source>CDA covers</source>
        <translation>CDA dekker</translation>
    </message>
    <message>
        <source>What the confidentiality agreement covers.</source>
        <translation>Hva taushetserklæringen dekker.</translation>
    </message>
    <message>
        <source>Hours a month</source>
        <translation>Timer per måned</translation>
    </message>
    <message>
        <source>Hours a month the advisor can give.</source>
        <translation>Timer rådgiveren kan gi per måned.</translation>
    </message>
    <message>
        <source>Most projects</source>
        <translation>Maks. prosjekter</translation>
    </message>
    <message>
        <source>How many projects the advisor takes at a time.</source>
        <translation>Hvor mange prosjekter rådgiveren tar om gangen.</translation>
    </message>
    <message>
        <source>Helps other nodes</source>
        <translation>Hjelper andre noder</translation>
    </message>
    <message>
        <source>Whether the advisor is willing to help projects of other nodes.</source>
        <translation>Om rådgiveren er villig til å hjelpe prosjekter i andre noder.</translation>
    </message>
    <message>
        <source>Available from</source>
        <translation>Ledig fra</translation>
    </message>
    <message>
        <source>Day from which the advisor has time.</source>
        <translation>Dagen rådgiveren har tid fra.</translation>
    </message>
    <message>
        <source>How the advisor prefers to meet: in person, online or mixed.</source>
        <translation>Hvordan rådgiveren helst møtes: fysisk, digitalt eller blandet.</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Where the advisor works: industry, hospital, venture capital and so on.</source>
        <translation>Hvor rådgiveren arbeider: industri, sykehus, venturekapital og så videre.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Languages the advisor speaks, as two-letter codes.</source>
        <translation>Språkene rådgiveren snakker, som koder på to bokstaver.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Whether the advisor can be asked at present.</source>
        <translation>Om rådgiveren kan spørres nå.</translation>
    </message>
    <message>
        <source>Expertise</source>
        <translation>Kompetanse</translation>
    </message>
    <message>
        <source>What the advisor knows.</source>
        <translation>Hva rådgiveren kan.</translation>
    </message>
    <message>
        <source>Is an advisor</source>
        <translation>Er rådgiver</translation>
    </message>
    <message>
        <source>Whether the person gives advice.</source>
        <translation>Om personen gir råd.</translation>
    </message>
    <message>
        <source>Codes of the projects the person advises today.</source>
        <translation>Kodene til prosjektene personen er rådgiver for i dag.</translation>
    </message>
    <message>
        <source>Project load</source>
        <translation>Antall prosjekter</translation>
    </message>
    <message>
        <source>How many projects the person advises today.</source>
        <translation>Hvor mange prosjekter personen er rådgiver for i dag.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Codes of the projects whose team the person belongs to.</source>
        <translation>Kodene til prosjektene der personen er med i teamet.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>What the person is for the projects advised today.</source>
        <translation>Hva personen er for prosjektene i dag.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Møter</translation>
    </message>
    <message>
        <source>How many mentoring sessions the person attended as an advisor.</source>
        <translation>Hvor mange mentormøter personen har deltatt i som rådgiver.</translation>
    </message>
    <message>
        <source>Hours advised</source>
        <translation>Rådgivningstimer</translation>
    </message>
    <message>
        <source>Length of the sessions this person advised within the last twelve months, with their preparation.</source>
        <translation>Varigheten av møtene personen var rådgiver i de siste tolv månedene, med forberedelse.</translation>
    </message>
    <message>
        <source>Last session</source>
        <translation>Siste møte</translation>
    </message>
    <message>
        <source>Day of the newest session attended as an advisor.</source>
        <translation>Dagen for siste møte personen deltok i som rådgiver.</translation>
    </message>
    <message>
        <source>Days since session</source>
        <translation>Dager siden møte</translation>
    </message>
    <message>
        <source>Days since the newest session attended as an advisor.</source>
        <translation>Dager siden siste møte personen deltok i som rådgiver.</translation>
    </message>
    <message>
        <source>Open conflicts</source>
        <translation>Åpne konflikter</translation>
    </message>
    <message>
        <source>How many declared conflicts of interest are open today.</source>
        <translation>Hvor mange meldte interessekonflikter som er åpne i dag.</translation>
    </message>
    <message>
        <source>The person who gives advice.</source>
        <translation>Personen som gir råd.</translation>
    </message>
    <message>
        <source>The advisor who knows the topic.</source>
        <translation>Rådgiveren som kan temaet.</translation>
    </message>
    <message>
        <source>Who declared the conflict of interest.</source>
        <translation>Hvem som meldte interessekonflikten.</translation>
    </message>
    <message>
        <source>The project it is about.</source>
        <translation>Prosjektet det gjelder.</translation>
    </message>
    <message>
        <source>The company it is about.</source>
        <translation>Selskapet det gjelder.</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What the conflict is, in words.</source>
        <translation>Hva konflikten består i, med ord.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>First day of the conflict.</source>
        <translation>Første dag i konflikten.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Last day of the conflict; empty means still open.</source>
        <translation>Siste dag i konflikten; tom betyr at den fortsatt er åpen.</translation>
    </message>
    <message>
        <source>Who advises.</source>
        <translation>Hvem som gir råd.</translation>
    </message>
    <message>
        <source>The project that is advised.</source>
        <translation>Prosjektet som får råd.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>In what part: lead mentor, clinical, regulatory and so on.</source>
        <translation>I hvilken rolle: hovedmentor, klinisk, regulatorisk og så videre.</translation>
    </message>
    <message>
        <source>First day.</source>
        <translation>Første dag.</translation>
    </message>
    <message>
        <source>Last day; empty means still advising.</source>
        <translation>Siste dag; tom betyr fortsatt rådgiver.</translation>
    </message>
    <message>
        <source>Why the assignment was made without a valid CDA or with an open conflict.</source>
        <translation>Hvorfor oppdraget ble gitt uten gyldig taushetserklæring eller med en åpen konflikt.</translation>
    </message>
    <message>
        <source>The project of the team.</source>
        <translation>Prosjektet teamet hører til.</translation>
    </message>
    <message>
        <source>Who belongs to the team.</source>
        <translation>Hvem som hører til teamet.</translation>
    </message>
    <message>
        <source>Leader, member, anchor, inventor or technology transfer.</source>
        <translation>Leder, medarbeider, forankring, oppfinner eller teknologioverføring.</translation>
    </message>
    <message>
        <source>Name of the programme.</source>
        <translation>Navnet på programmet.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Short mark that begins the codes of projects, for example NO.</source>
        <translation>Kort merke som prosjektkodene begynner med, for eksempel NO.</translation>
    </message>
    <message>
        <source>Currency of amounts unless another is named.</source>
        <translation>Valutaen for beløp når ingen annen er oppgitt.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidssone</translation>
    </message>
    <message>
        <source>Decides on which day a moment falls.</source>
        <translation>Avgjør hvilken dag et tidspunkt faller på.</translation>
    </message>
    <message>
        <source>Name of the call, for example Call 2026.</source>
        <translation>Navnet på utlysningen, for eksempel Utlysning 2026.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Year in which the call opened.</source>
        <translation>Året utlysningen åpnet.</translation>
    </message>
    <message>
        <source>Opens on</source>
        <translation>Åpner</translation>
    </message>
    <message>
        <source>First day of the call.</source>
        <translation>Første dag i utlysningen.</translation>
    </message>
    <message>
        <source>Closes on</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Last day for applications.</source>
        <translation>Siste dag for søknader.</translation>
    </message>
    <message>
        <source>Day on which projects were chosen.</source>
        <translation>Dagen prosjektene ble valgt ut.</translation>
    </message>
    <message>
        <source>Anything worth keeping about the call.</source>
        <translation>Alt som er verdt å ta vare på om utlysningen.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nøkkel</translation>
    </message>
    <message>
        <source>Short word for commands and file names, for example berlin.</source>
        <translation>Kort ord for kommandoer og filnavn, for eksempel berlin.</translation>
    </message>
    <message>
        <source>Name of the partner.</source>
        <translation>Navnet på partneren.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>What the partner may see, in which language and currency.</source>
        <translation>Hva partneren kan se, på hvilket språk og i hvilken valuta.</translation>
    </message>
    <message>
        <source>Day on which the partner signed a confidentiality agreement.</source>
        <translation>Dagen partneren signerte en taushetserklæring (CDA).</translation>
    </message>
    <message>
        <source>Last day of that agreement; empty means without end.</source>
        <translation>Siste dag i avtalen; tom betyr uten sluttdato.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>Whether the partner still gets reports.</source>
        <translation>Om partneren fortsatt får rapporter.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>The list the entry belongs to.</source>
        <translation>Listen ordet hører til.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Stable word that is stored and never shown.</source>
        <translation>Fast ord som lagres og aldri vises.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Text in English.</source>
        <translation>Tekst på engelsk.</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norsk</translation>
    </message>
    <message>
        <source>Text in Norwegian.</source>
        <translation>Tekst på norsk.</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tysk</translation>
    </message>
    <message>
        <source>Text in German.</source>
        <translation>Tekst på tysk.</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finsk</translation>
    </message>
    <message>
        <source>Text in Finnish.</source>
        <translation>Tekst på finsk.</translation>
    </message>
    <message>
        <source>Whether it can still be chosen; a used code is never deleted.</source>
        <translation>Om det fortsatt kan velges; en kode som er brukt, slettes aldri.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Day of the rate.</source>
        <translation>Dagen kursen gjelder.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>How much of the currency one euro cost.</source>
        <translation>Hvor mye av valutaen én euro kostet.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Who published the rate.</source>
        <translation>Hvem som publiserte kursen.</translation>
    </message>
    <message>
        <source>The project that was imported.</source>
        <translation>Prosjektet som ble importert.</translation>
    </message>
    <message>
        <source>Number in the list</source>
        <translation>Nummer i listen</translation>
    </message>
    <message>
        <source>Running number of the project in the list it came from.</source>
        <translation>Løpenummeret prosjektet hadde i listen det kom fra.</translation>
    </message>
    <message>
        <source>Project leader</source>
        <translation>Prosjektleder</translation>
    </message>
    <message>
        <source>Who leads the team; need not be the most senior.</source>
        <translation>Hvem som leder teamet; trenger ikke være den mest erfarne.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Everybody in the team, the project leader first.</source>
        <translation>Alle i teamet, prosjektlederen først.</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Institusjoner</translation>
    </message>
    <message>
        <source>Universities, hospitals and institutes that take part, the host first.</source>
        <translation>Universiteter, sykehus og institutter som er med, verten først.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Vertsinstitusjon</translation>
    </message>
    <message>
        <source>The institution that houses the project.</source>
        <translation>Institusjonen som huser prosjektet.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Merkelapper</translation>
    </message>
    <message>
        <source>Marks such as orphan, paediatric, neglected or global health.</source>
        <translation>Merker som sjelden sykdom, barn, neglisjert sykdom eller global helse.</translation>
    </message>
    <message>
        <source>Who advises the project today, the lead mentor first.</source>
        <translation>Hvem som er rådgiver for prosjektet i dag, hovedmentoren først.</translation>
    </message>
    <message>
        <source>Lead mentor</source>
        <translation>Hovedmentor</translation>
    </message>
    <message>
        <source>Who has the role of lead mentor today.</source>
        <translation>Hvem som er hovedmentor i dag.</translation>
    </message>
    <message>
        <source>Seeking</source>
        <translation>Søker</translation>
    </message>
    <message>
        <source>What the project needs: an advisor with an expertise, a partner, funding.</source>
        <translation>Hva prosjektet trenger: en rådgiver med en kompetanse, en partner, finansiering.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>The newest line on what the project did in a quarter; partners read it.</source>
        <translation>Den nyeste linjen om hva prosjektet gjorde i et kvartal; partnerne leser den.</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Neste frist</translation>
    </message>
    <message>
        <source>Forecast day of the next open milestone.</source>
        <translation>Forventet dag for neste åpne milepæl.</translation>
    </message>
    <message>
        <source>Next milestone</source>
        <translation>Neste milepæl</translation>
    </message>
    <message>
        <source>Title of the next open milestone.</source>
        <translation>Tittelen på neste åpne milepæl.</translation>
    </message>
    <message>
        <source>Milestone status</source>
        <translation>Milepælstatus</translation>
    </message>
    <message>
        <source>How the next open milestone stands.</source>
        <translation>Hvordan neste åpne milepæl ligger an.</translation>
    </message>
    <message>
        <source>Whether the next open milestone should have been done by now.</source>
        <translation>Om neste åpne milepæl skulle vært nådd nå.</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Milepæler</translation>
    </message>
    <message>
        <source>How many milestones the project has.</source>
        <translation>Hvor mange milepæler prosjektet har.</translation>
    </message>
    <message>
        <source>Days by which the next open milestone is later than first agreed.</source>
        <translation>Hvor mange dager neste åpne milepæl er senere enn først avtalt.</translation>
    </message>
    <message>
        <source>Day of the newest mentoring session.</source>
        <translation>Dagen for siste mentormøte.</translation>
    </message>
    <message>
        <source>Days since the newest mentoring session, or since the admission where there was none.</source>
        <translation>Dager siden siste mentormøte, eller siden opptaket hvis det ikke har vært noe.</translation>
    </message>
    <message>
        <source>Day agreed for the next mentoring session.</source>
        <translation>Dag avtalt for neste mentormøte.</translation>
    </message>
    <message>
        <source>How many mentoring sessions were held.</source>
        <translation>Hvor mange mentormøter som er holdt.</translation>
    </message>
    <message>
        <source>Meeting hours</source>
        <translation>Møtetimer</translation>
    </message>
    <message>
        <source>Length of all sessions with preparation, each once; “advisor hours” count every advisor there.</source>
        <translation>Varigheten av alle møtene med forberedelse, hvert én gang; «rådgivertimer» teller hver rådgiver som var der.</translation>
    </message>
    <message>
        <source>How many action items are not done yet.</source>
        <translation>Hvor mange oppgaver som ikke er utført ennå.</translation>
    </message>
    <message>
        <source>Months in programme</source>
        <translation>Måneder i programmet</translation>
    </message>
    <message>
        <source>Full months from the admission to the end, or to today.</source>
        <translation>Hele måneder fra opptaket til slutten, eller til i dag.</translation>
    </message>
    <message>
        <source>TRL</source>
        <translation>TRL</translation>
    </message>
    <message>
        <source>The newest technology readiness level, 1 to 9.</source>
        <translation>Siste teknologimodenhet (TRL), 1 til 9.</translation>
    </message>
    <message>
        <source>TRL at entry</source>
        <translation>TRL ved opptak</translation>
    </message>
    <message>
        <source>The first technology readiness level that was judged.</source>
        <translation>Den første teknologimodenheten (TRL) som ble vurdert.</translation>
    </message>
    <message>
        <source>Patents</source>
        <translation>Patenter</translation>
    </message>
    <message>
        <source>How many patent families the project has, filed or not.</source>
        <translation>Hvor mange patentfamilier prosjektet har, søkt eller ikke.</translation>
    </message>
    <message>
        <source>Priority filings</source>
        <translation>Prioritetssøknader</translation>
    </message>
    <message>
        <source>How many patent families have a priority filing.</source>
        <translation>Hvor mange patentfamilier som har en prioritetssøknad.</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Selskaper</translation>
    </message>
    <message>
        <source>Names of the companies that grew out of the project or took its invention on.</source>
        <translation>Navnene på selskapene som sprang ut av prosjektet eller overtok oppfinnelsen.</translation>
    </message>
    <message>
        <source>Money awarded by others, in the programme&apos;s currency.</source>
        <translation>Midler tildelt av andre, i programmets valuta.</translation>
    </message>
    <message>
        <source>Money received from others, in the programme&apos;s currency.</source>
        <translation>Midler mottatt fra andre, i programmets valuta.</translation>
    </message>
    <message>
        <source>SPARK money committed</source>
        <translation>SPARK-midler bevilget</translation>
    </message>
    <message>
        <source>Sum of the instalments not withheld or returned, in the programme&apos;s currency.</source>
        <translation>Summen av delutbetalinger som ikke er holdt tilbake eller tilbakebetalt, i programmets valuta.</translation>
    </message>
    <message>
        <source>SPARK money paid</source>
        <translation>SPARK-midler utbetalt</translation>
    </message>
    <message>
        <source>Sum of the instalments paid, in the programme&apos;s currency.</source>
        <translation>Summen av utbetalte delutbetalinger, i programmets valuta.</translation>
    </message>
    <message>
        <source>Next patent date</source>
        <translation>Neste patentfrist</translation>
    </message>
    <message>
        <source>The next day on which a time limit of one of its patent families ends.</source>
        <translation>Den neste dagen en frist for en av patentfamiliene løper ut.</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Mangler</translation>
    </message>
    <message>
        <source>What is missing for the partners&apos; report.</source>
        <translation>Hva som mangler til partnernes rapport.</translation>
    </message>
    <message>
        <source>The project whose status changed.</source>
        <translation>Prosjektet som fikk ny status.</translation>
    </message>
    <message>
        <source>The programme status from that day on.</source>
        <translation>Programstatus fra denne dagen.</translation>
    </message>
    <message>
        <source>Day from which the status holds.</source>
        <translation>Dagen statusen gjelder fra.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>Why the status changed; for named staff only.</source>
        <translation>Hvorfor statusen ble endret; bare for navngitte ansatte.</translation>
    </message>
    <message>
        <source>The project that reached the stage.</source>
        <translation>Prosjektet som nådde fasen.</translation>
    </message>
    <message>
        <source>The stage that was reached, while the fact is not recorded.</source>
        <translation>Fasen som ble nådd, så lenge hendelsen ikke er registrert.</translation>
    </message>
    <message>
        <source>Day on which the stage was reached.</source>
        <translation>Dagen fasen ble nådd.</translation>
    </message>
    <message>
        <source>What the claim rests on.</source>
        <translation>Hva påstanden bygger på.</translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation>Oppgitt av</translation>
    </message>
    <message>
        <source>Who says so.</source>
        <translation>Hvem som sier det.</translation>
    </message>
    <message>
        <source>The project that carries the tag.</source>
        <translation>Prosjektet som har merkelappen.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Merkelapp</translation>
    </message>
    <message>
        <source>A mark such as orphan, paediatric, neglected or global health.</source>
        <translation>Et merke som sjelden sykdom, barn, neglisjert sykdom eller global helse.</translation>
    </message>
    <message>
        <source>Full name of the institution.</source>
        <translation>Institusjonens fulle navn.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kortnavn</translation>
    </message>
    <message>
        <source>What people call it, for example UiO.</source>
        <translation>Det folk kaller den, for eksempel UiO.</translation>
    </message>
    <message>
        <source>The project the institution takes part in.</source>
        <translation>Prosjektet institusjonen er med i.</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institusjon</translation>
    </message>
    <message>
        <source>The institution that takes part.</source>
        <translation>Institusjonen som er med.</translation>
    </message>
    <message>
        <source>Whether it houses the project or is a partner.</source>
        <translation>Om den huser prosjektet eller er partner.</translation>
    </message>
    <message>
        <source>The project that looks for something.</source>
        <translation>Prosjektet som søker noe.</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>Søker</translation>
    </message>
    <message>
        <source>An advisor, a partner or funding.</source>
        <translation>En rådgiver, en partner eller finansiering.</translation>
    </message>
    <message>
        <source>What the advisor should know.</source>
        <translation>Hva rådgiveren bør kunne.</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>What is needed, in words that partners may read.</source>
        <translation>Hva som trengs, med ord partnerne kan lese.</translation>
    </message>
    <message>
        <source>Needed from</source>
        <translation>Trengs fra</translation>
    </message>
    <message>
        <source>Day from which it is needed.</source>
        <translation>Dagen det trengs fra.</translation>
    </message>
    <message>
        <source>Hours a month that are needed.</source>
        <translation>Timer som trengs per måned.</translation>
    </message>
    <message>
        <source>The project the line is about.</source>
        <translation>Prosjektet linjen handler om.</translation>
    </message>
    <message>
        <source>Year of the quarter.</source>
        <translation>Året kvartalet er i.</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>Number of the quarter, 1 to 4.</source>
        <translation>Kvartalets nummer, 1 til 4.</translation>
    </message>
    <message>
        <source>One line on what the project did in the quarter; partners read it.</source>
        <translation>Én linje om hva prosjektet gjorde i kvartalet; partnerne leser den.</translation>
    </message>
    <message>
        <source>The furthest of the five stages reached: idea, advisor, patent, start-up, investment.</source>
        <translation>Den fremste av de fem fasene som er nådd: idé, rådgiver, patent, bedrift, investering.</translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>I denne fasen siden</translation>
    </message>
    <message>
        <source>Day on which the furthest stage was reached.</source>
        <translation>Dagen den fremste fasen ble nådd.</translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>Dager i fasen</translation>
    </message>
    <message>
        <source>Days since the furthest stage was reached.</source>
        <translation>Dager siden den fremste fasen ble nådd.</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idé</translation>
    </message>
    <message>
        <source>Day on which the idea came: applied, else admitted, else first heard of.</source>
        <translation>Dagen ideen kom: søkt, ellers tatt opp, ellers først omtalt.</translation>
    </message>
    <message>
        <source>Advisor since</source>
        <translation>Rådgiver siden</translation>
    </message>
    <message>
        <source>Day on which the first advisor started.</source>
        <translation>Dagen den første rådgiveren begynte.</translation>
    </message>
    <message>
        <source>Patent</source>
        <translation>Patent</translation>
    </message>
    <message>
        <source>Day of the first priority filing; until it is published, partners see only “filed”.</source>
        <translation>Dagen for første prioritetssøknad; til den er publisert, ser partnerne bare «søkt».</translation>
    </message>
    <message>
        <source>Patent (shared)</source>
        <translation>Patent (delt)</translation>
    </message>
    <message>
        <source>Whether a patent is filed; the day of the filing only after publication.</source>
        <translation>Om det er søkt patent; søknadsdagen først etter publisering.</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>Bedrift</translation>
    </message>
    <message>
        <source>Day on which the first company that grew out of the project was incorporated.</source>
        <translation>Dagen det første selskapet som sprang ut av prosjektet, ble stiftet.</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investering</translation>
    </message>
    <message>
        <source>Day on which the first equity investment was received.</source>
        <translation>Dagen første egenkapital ble mottatt.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisens</translation>
    </message>
    <message>
        <source>Day on which the first licence was given.</source>
        <translation>Dagen den første lisensen ble gitt.</translation>
    </message>
    <message>
        <source>First patient</source>
        <translation>Første pasient</translation>
    </message>
    <message>
        <source>Day on which the first patient was treated in a trial.</source>
        <translation>Dagen den første pasienten ble behandlet i en studie.</translation>
    </message>
    <message>
        <source>The short name of the project in lists, letters and reports, for example NO-2026-03.</source>
        <translation>Prosjektets korte navn i lister, brev og rapporter, for eksempel NO-2026-03.</translation>
    </message>
    <message>
        <source>The working title inside the programme; it may say what is confidential.</source>
        <translation>Arbeidstittelen i programmet; den kan si det som er fortrolig.</translation>
    </message>
    <message>
        <source>Non-confidential title</source>
        <translation>Ikke-fortrolig tittel</translation>
    </message>
    <message>
        <source>The title that partners see, once it is approved.</source>
        <translation>Tittelen partnerne ser når den er godkjent.</translation>
    </message>
    <message>
        <source>Non-confidential summary</source>
        <translation>Ikke-fortrolig sammendrag</translation>
    </message>
    <message>
        <source>The few sentences that partners may see, once they are approved.</source>
        <translation>De få setningene partnerne kan se når de er godkjent.</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Godkjent av</translation>
    </message>
    <message>
        <source>Who approved the non-confidential title and summary, usually the project leader.</source>
        <translation>Hvem som godkjente ikke-fortrolig tittel og sammendrag, vanligvis prosjektlederen.</translation>
    </message>
    <message>
        <source>Day of that approval; without it, partners see the project counted, never named.</source>
        <translation>Dagen for godkjenningen; uten den ser partnerne prosjektet telt, aldri navngitt.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammendrag</translation>
    </message>
    <message>
        <source>What the project is about, in confidence.</source>
        <translation>Hva prosjektet handler om, i fortrolighet.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Utlysning</translation>
    </message>
    <message>
        <source>The intake round in which the project came.</source>
        <translation>Opptaksrunden prosjektet kom i.</translation>
    </message>
    <message>
        <source>How the project came: open call, technology transfer office, scouted and so on.</source>
        <translation>Hvordan prosjektet kom: åpen utlysning, TTO, oppsøkt og så videre.</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Opptak</translation>
    </message>
    <message>
        <source>How the project was admitted: full, prospect or a track.</source>
        <translation>Hvordan prosjektet ble tatt opp: full, prospect eller et spor.</translation>
    </message>
    <message>
        <source>Where the project stands in the programme today; not the same as its stage.</source>
        <translation>Hvor prosjektet står i programmet i dag; ikke det samme som fasen.</translation>
    </message>
    <message>
        <source>Day on which the project got this status.</source>
        <translation>Dagen prosjektet fikk denne statusen.</translation>
    </message>
    <message>
        <source>Day on which the application arrived.</source>
        <translation>Dagen søknaden kom.</translation>
    </message>
    <message>
        <source>Admitted on</source>
        <translation>Tatt opp</translation>
    </message>
    <message>
        <source>Day on which the programme took the project in.</source>
        <translation>Dagen programmet tok opp prosjektet.</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Planlagt slutt</translation>
    </message>
    <message>
        <source>Day on which the project should leave the programme.</source>
        <translation>Dagen prosjektet skal være ute av programmet.</translation>
    </message>
    <message>
        <source>Day on which the project left the programme.</source>
        <translation>Dagen prosjektet gikk ut av programmet.</translation>
    </message>
    <message>
        <source>Therapeutic area</source>
        <translation>Sykdomsområde</translation>
    </message>
    <message>
        <source>The field of medicine the project is for.</source>
        <translation>Det medisinske området prosjektet er for.</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Indikasjon</translation>
    </message>
    <message>
        <source>The disease or use the project is for, in words; it may point to the invention.</source>
        <translation>Sykdommen eller bruken prosjektet er for, med ord; den kan røpe oppfinnelsen.</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>Produkttype</translation>
    </message>
    <message>
        <source>What the product will be: a medicine, a device, a diagnostic, software.</source>
        <translation>Hva produktet skal bli: et legemiddel, utstyr, diagnostikk, programvare.</translation>
    </message>
    <message>
        <source>Host department</source>
        <translation>Vertsavdeling</translation>
    </message>
    <message>
        <source>Department, clinic or group where the team works.</source>
        <translation>Avdeling, klinikk eller gruppe der teamet arbeider.</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Who in the programme looks after the project.</source>
        <translation>Hvem i programmet som følger opp prosjektet.</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Deling</translation>
    </message>
    <message>
        <source>Who may see the project at all; restricted projects are counted, never named.</source>
        <translation>Hvem som i det hele tatt kan se prosjektet; begrensede prosjekter telles, men navngis aldri.</translation>
    </message>
    <message>
        <source>Anything worth keeping about the project, for the programme only.</source>
        <translation>Alt som er verdt å ta vare på om prosjektet, bare for programmet.</translation>
    </message>
    <message>
        <source>The project that was judged.</source>
        <translation>Prosjektet som ble vurdert.</translation>
    </message>
    <message>
        <source>Day for which the judgement holds.</source>
        <translation>Dagen vurderingen gjelder.</translation>
    </message>
    <message>
        <source>Technology readiness level, 1 to 9.</source>
        <translation>Teknologimodenhet (TRL), 1 til 9.</translation>
    </message>
    <message>
        <source>TRL scale</source>
        <translation>TRL-skala</translation>
    </message>
    <message>
        <source>Which scale was used, because scales differ by product type.</source>
        <translation>Hvilken skala som ble brukt, for skalaene varierer med produkttypen.</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Teknologi</translation>
    </message>
    <message>
        <source>Innovation readiness of the technology, 1 to 9.</source>
        <translation>Innovasjonsmodenhet for teknologien, 1 til 9.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Innovation readiness towards the customer, 1 to 9.</source>
        <translation>Innovasjonsmodenhet overfor kunden, 1 til 9.</translation>
    </message>
    <message>
        <source>Business model</source>
        <translation>Forretningsmodell</translation>
    </message>
    <message>
        <source>Innovation readiness of the business model, 1 to 9.</source>
        <translation>Innovasjonsmodenhet for forretningsmodellen, 1 til 9.</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IPR</translation>
    </message>
    <message>
        <source>Innovation readiness of the intellectual property, 1 to 9.</source>
        <translation>Innovasjonsmodenhet for de immaterielle rettighetene, 1 til 9.</translation>
    </message>
    <message>
        <source>Innovation readiness of the team, 1 to 9.</source>
        <translation>Innovasjonsmodenhet for teamet, 1 til 9.</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
    <message>
        <source>Innovation readiness of the funding, 1 to 9.</source>
        <translation>Innovasjonsmodenhet for finansieringen, 1 til 9.</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Vurdert av</translation>
    </message>
    <message>
        <source>Who judged.</source>
        <translation>Hvem som vurderte.</translation>
    </message>
    <message>
        <source>What the judgement rests on.</source>
        <translation>Hva vurderingen bygger på.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>prosjekt</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>prosjekter</translation>
    </message>
    <message>
        <source>status change</source>
        <translation>statusendring</translation>
    </message>
    <message>
        <source>status changes</source>
        <translation>statusendringer</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>fase</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>faser</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>merkelapp</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>merkelapper</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>institusjon</translation>
    </message>
    <message>
        <source>institutions</source>
        <translation>institusjoner</translation>
    </message>
    <message>
        <source>institution of a project</source>
        <translation>institusjon i et prosjekt</translation>
    </message>
    <message>
        <source>institutions of projects</source>
        <translation>institusjoner i prosjekter</translation>
    </message>
    <message>
        <source>need</source>
        <translation>behov</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>behov</translation>
    </message>
    <message>
        <source>progress line</source>
        <translation>framdriftslinje</translation>
    </message>
    <message>
        <source>progress lines</source>
        <translation>framdriftslinjer</translation>
    </message>
    <message>
        <source>readiness</source>
        <translation>modenhet</translation>
    </message>
    <message>
        <source>readiness levels</source>
        <translation>modenhetsvurderinger</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personer</translation>
    </message>
    <message>
        <source>advisor part</source>
        <translation>rådgiverdel</translation>
    </message>
    <message>
        <source>advisor parts</source>
        <translation>rådgiverdeler</translation>
    </message>
    <message>
        <source>expertise</source>
        <translation>kompetanse</translation>
    </message>
    <message>
        <source>conflict of interest</source>
        <translation>interessekonflikt</translation>
    </message>
    <message>
        <source>conflicts of interest</source>
        <translation>interessekonflikter</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>rådgiveroppdrag</translation>
    </message>
    <message>
        <source>assignments</source>
        <translation>rådgiveroppdrag</translation>
    </message>
    <message>
        <source>team member</source>
        <translation>teammedlem</translation>
    </message>
    <message>
        <source>team members</source>
        <translation>teammedlemmer</translation>
    </message>
    <message>
        <source>session</source>
        <translation>møte</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>møter</translation>
    </message>
    <message>
        <source>attendee</source>
        <translation>deltaker</translation>
    </message>
    <message>
        <source>attendees</source>
        <translation>deltakere</translation>
    </message>
    <message>
        <source>session topic</source>
        <translation>møtetema</translation>
    </message>
    <message>
        <source>session topics</source>
        <translation>møtetemaer</translation>
    </message>
    <message>
        <source>milestone of a session</source>
        <translation>milepæl i et møte</translation>
    </message>
    <message>
        <source>milestones of sessions</source>
        <translation>milepæler i møter</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>råd</translation>
    </message>
    <message>
        <source>pieces of advice</source>
        <translation>råd</translation>
    </message>
    <message>
        <source>action item</source>
        <translation>oppgave</translation>
    </message>
    <message>
        <source>action items</source>
        <translation>oppgaver</translation>
    </message>
    <message>
        <source>milestone</source>
        <translation>milepæl</translation>
    </message>
    <message>
        <source>milestones</source>
        <translation>milepæler</translation>
    </message>
    <message>
        <source>instalment</source>
        <translation>delutbetaling</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>delutbetalinger</translation>
    </message>
    <message>
        <source>patent family</source>
        <translation>patentfamilie</translation>
    </message>
    <message>
        <source>patent families</source>
        <translation>patentfamilier</translation>
    </message>
    <message>
        <source>filing</source>
        <translation>patentsøknad</translation>
    </message>
    <message>
        <source>filings</source>
        <translation>patentsøknader</translation>
    </message>
    <message>
        <source>company</source>
        <translation>selskap</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>selskaper</translation>
    </message>
    <message>
        <source>link to a company</source>
        <translation>tilknytning til et selskap</translation>
    </message>
    <message>
        <source>links to companies</source>
        <translation>tilknytninger til selskaper</translation>
    </message>
    <message>
        <source>funding entry</source>
        <translation>finansieringspost</translation>
    </message>
    <message>
        <source>funding entries</source>
        <translation>finansieringsposter</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>program</translation>
    </message>
    <message>
        <source>programmes</source>
        <translation>programmer</translation>
    </message>
    <message>
        <source>call</source>
        <translation>utlysning</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>utlysninger</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>partner</translation>
    </message>
    <message>
        <source>partners</source>
        <translation>partnere</translation>
    </message>
    <message>
        <source>list entry</source>
        <translation>listeord</translation>
    </message>
    <message>
        <source>list entries</source>
        <translation>listeord</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>valutakurs</translation>
    </message>
    <message>
        <source>exchange rates</source>
        <translation>valutakurser</translation>
    </message>
    <message>
        <source>remembered column mapping</source>
        <translation>husket kolonnetilordning</translation>
    </message>
    <message>
        <source>remembered column mappings</source>
        <translation>huskede kolonnetilordninger</translation>
    </message>
    <message>
        <source>origin of an import</source>
        <translation>opphav til en import</translation>
    </message>
    <message>
        <source>origins of imports</source>
        <translation>opphav til importer</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>rapporter</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>utsending</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>utsendinger</translation>
    </message>
    <message>
        <source>document</source>
        <translation>dokument</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>dokumenter</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Who gets the report.</source>
        <translation>Hvem som får rapporten.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisjon</translation>
    </message>
    <message>
        <source>Counts up when a sealed report is made again.</source>
        <translation>Øker når en låst rapport lages på nytt.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Draft or sealed.</source>
        <translation>Utkast eller låst.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Skrevet</translation>
    </message>
    <message>
        <source>When the workbook was written.</source>
        <translation>Når arbeidsboken ble skrevet.</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>When its figures were frozen.</source>
        <translation>Når tallene ble låst.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Name of the workbook.</source>
        <translation>Navnet på arbeidsboken.</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Kontrollsum</translation>
    </message>
    <message>
        <source>SHA-256 of the workbook.</source>
        <translation>SHA-256 for arbeidsboken.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>The report that was sent.</source>
        <translation>Rapporten som ble sendt.</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Sendt til</translation>
    </message>
    <message>
        <source>Who received it.</source>
        <translation>Hvem som fikk den.</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Sendt dato</translation>
    </message>
    <message>
        <source>Day on which it was sent.</source>
        <translation>Dagen den ble sendt.</translation>
    </message>
    <message>
        <source>SHA-256 of the file that was sent.</source>
        <translation>SHA-256 for filen som ble sendt.</translation>
    </message>
    <message>
        <source>How it was sent, or anything worth keeping.</source>
        <translation>Hvordan den ble sendt, eller noe annet verdt å ta vare på.</translation>
    </message>
    <message>
        <source>The project it belongs to.</source>
        <translation>Prosjektet det hører til.</translation>
    </message>
    <message>
        <source>What the document is.</source>
        <translation>Hva dokumentet er.</translation>
    </message>
    <message>
        <source>Name of the copied file.</source>
        <translation>Navnet på den kopierte filen.</translation>
    </message>
    <message>
        <source>SHA-256 of the copied file.</source>
        <translation>SHA-256 for den kopierte filen.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Size of the copied file in bytes.</source>
        <translation>Størrelsen på den kopierte filen i byte.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lenke</translation>
    </message>
    <message>
        <source>Where it is, when it was not copied.</source>
        <translation>Hvor det ligger, når det ikke er kopiert.</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>Lagt til</translation>
    </message>
    <message>
        <source>Day on which it was added.</source>
        <translation>Dagen det ble lagt til.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>{n} day late</source>
        <translation>{n} dag forsinket</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>{n} dager forsinket</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} dag</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} dager</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>The check digit of {number} should be {digit}. Compare it with the letter of the office.</source>
        <translation>Kontrollsifferet i {number} skulle vært {digit}. Sammenlign med brevet fra myndigheten.</translation>
    </message>
    <message>
        <source>“{number}” does not look like PCT/NO2026/050123. Kept as typed.</source>
        <translation>«{number}» ser ikke ut som PCT/NO2026/050123. Beholdt som skrevet.</translation>
    </message>
    <message>
        <source>“{number}” does not look like WO 2026/123456. Kept as typed.</source>
        <translation>«{number}» ser ikke ut som WO 2026/123456. Beholdt som skrevet.</translation>
    </message>
    <message>
        <source>“{number}” does not look Norwegian: an application has eight digits that begin with the year, a patent six. Kept as typed.</source>
        <translation>«{number}» ser ikke norsk ut: en søknad har åtte sifre som begynner med året, et patent har seks. Beholdt som skrevet.</translation>
    </message>
    <message>
        <source>“{number}” does not look European: an application is like 26123456.7, a publication has seven digits. Kept as typed.</source>
        <translation>«{number}» ser ikke europeisk ut: en søknad er som 26123456.7, en publikasjon har sju sifre. Beholdt som skrevet.</translation>
    </message>
    <message>
        <source>“{number}” does not look American: 17/123,456 for an application, 11,123,456 for a patent. Kept as typed.</source>
        <translation>«{number}» ser ikke amerikansk ut: 17/123,456 for en søknad, 11,123,456 for et patent. Beholdt som skrevet.</translation>
    </message>
    <message>
        <source>Check with your patent attorney.</source>
        <translation>Avklar med patentrådgiveren deres.</translation>
    </message>
    <message>
        <source>By then the employer must say in writing whether it takes over the invention.</source>
        <translation>Innen da må arbeidsgiveren svare skriftlig på om den overtar oppfinnelsen.</translation>
    </message>
    <message>
        <source>Last day to file abroad or by PCT with the priority of the first filing.</source>
        <translation>Siste dag for å søke i utlandet eller via PCT med prioritet fra den første søknaden.</translation>
    </message>
    <message>
        <source>The application is published about now; until it is, the invention is a secret.</source>
        <translation>Søknaden publiseres omtrent nå; til da er oppfinnelsen hemmelig.</translation>
    </message>
    <message>
        <source>Last day to enter the national phase at most offices.</source>
        <translation>Siste dag for å gå inn i nasjonal fase hos de fleste myndigheter.</translation>
    </message>
    <message>
        <source>Last day to enter the phase in Norway or at the European Patent Office.</source>
        <translation>Siste dag for å gå videre i Norge eller hos Det europeiske patentverket (EPO).</translation>
    </message>
    <message>
        <source>A Norwegian organisation number has nine digits; “{number}” does not.</source>
        <translation>Et norsk organisasjonsnummer har ni sifre; «{number}» har ikke det.</translation>
    </message>
    <message>
        <source>{number} is not a Norwegian organisation number: its last digit does not fit the others. Compare it with the register.</source>
        <translation>{number} er ikke et norsk organisasjonsnummer: det siste sifferet passer ikke til de andre. Sammenlign med registeret.</translation>
    </message>
    <message>
        <source>A Finnish business ID is seven digits, a dash and one digit; “{number}” is not.</source>
        <translation>En finsk foretaks-ID er sju sifre, en bindestrek og ett siffer; «{number}» er ikke det.</translation>
    </message>
    <message>
        <source>{number} is not a Finnish business ID: its last digit does not fit the others. Compare it with the register.</source>
        <translation>{number} er ikke en finsk foretaks-ID: det siste sifferet passer ikke til de andre. Sammenlign med registeret.</translation>
    </message>
    <message>
        <source>A German registration is a court, HRA or HRB, and a number, for example “Berlin (Charlottenburg) HRB 12345”; “{number}” is not.</source>
        <translation>En tysk registrering er en domstol, HRA eller HRB og et nummer, for eksempel «Berlin (Charlottenburg) HRB 12345»; «{number}» er ikke det.</translation>
    </message>
    <message>
        <source>The number “{number}” names another court than “{court}”.</source>
        <translation>Nummeret «{number}» nevner en annen domstol enn «{court}».</translation>
    </message>
    <message>
        <source>{number} is unique only together with the court; name the court as well.</source>
        <translation>{number} er entydig bare sammen med domstolen; oppgi også domstolen.</translation>
    </message>
    <message>
        <source>Its sharing level keeps it in the programme.</source>
        <translation>Delingsnivået holder det i programmet.</translation>
    </message>
    <message>
        <source>It has no non-confidential title.</source>
        <translation>Det har ingen ikke-fortrolig tittel.</translation>
    </message>
    <message>
        <source>It has no non-confidential summary.</source>
        <translation>Det har ikke noe ikke-fortrolig sammendrag.</translation>
    </message>
    <message>
        <source>Nobody has approved its non-confidential title and summary yet.</source>
        <translation>Ingen har godkjent ikke-fortrolig tittel og sammendrag ennå.</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>something: this cell must not be empty</source>
        <translation>noe: denne cellen kan ikke være tom</translation>
    </message>
    <message>
        <source>a record that is in this file or in the workbook</source>
        <translation>en oppføring som finnes i filen eller i arbeidsboken</translation>
    </message>
    <message>
        <source>a record that only one is called; give its Id</source>
        <translation>en oppføring som er alene om navnet; oppgi Id-en</translation>
    </message>
    <message>
        <source>each record once: row {row} of “{sheet}” is the same</source>
        <translation>hver oppføring én gang: rad {row} i «{sheet}» er den samme</translation>
    </message>
    <message>
        <source>each record once: an earlier row of the workbook is the same</source>
        <translation>hver oppføring én gang: en tidligere rad i arbeidsboken er den samme</translation>
    </message>
    <message>
        <source>the day it happened, not one that is still to come</source>
        <translation>dagen det skjedde, ikke en som ikke er kommet ennå</translation>
    </message>
    <message>
        <source>a code of its own: another project of this file has it. Change one of the two</source>
        <translation>en egen kode: et annet prosjekt i filen har den. Endre en av de to</translation>
    </message>
    <message>
        <source>“{status}”, which is the newest on the sheet of status changes; change it there</source>
        <translation>«{status}», som er den nyeste på arket med statusendringer; endre den der</translation>
    </message>
    <message>
        <source>{file} holds rows that do not fit together ({reason}). Nothing was written. Correct them in the workbook and import it again.</source>
        <translation>{file} har rader som ikke passer sammen ({reason}). Ingenting ble skrevet. Rett dem i arbeidsboken, og importer den på nytt.</translation>
    </message>
    <message>
        <source>{file} was exported by a newer version of SPARK Tracker. Update this one, then import it.</source>
        <translation>{file} ble eksportert av en nyere versjon av SPARK Tracker. Oppdater denne, og importer den så.</translation>
    </message>
    <message>
        <source>{file} says that its sheet “{sheet}” holds “{table}”, which is not known here.</source>
        <translation>{file} sier at arket «{sheet}» inneholder «{table}», og det er ukjent her.</translation>
    </message>
    <message>
        <source>The sheet “Long texts” of {file} was changed by hand (row {row}) and cannot be put together any more. Nothing was written. Export everything again, or take that sheet from the first export.</source>
        <translation>Arket «Long texts» i {file} er endret for hånd (rad {row}) og kan ikke settes sammen lenger. Ingenting ble skrevet. Eksporter alt på nytt, eller ta arket fra den første eksporten.</translation>
    </message>
    <message>
        <source>The column “{column}” of sheet “{sheet}” is not one that was exported. Known are: {known}.</source>
        <translation>Kolonnen «{column}» på arket «{sheet}» er ikke blant dem som ble eksportert. Kjente er: {known}.</translation>
    </message>
    <message>
        <source>a day such as 2026-07-01</source>
        <translation>en dag som 2026-07-01</translation>
    </message>
    <message>
        <source>a moment such as 2026-07-01T12:00:00+00:00</source>
        <translation>et tidspunkt som 2026-07-01T12:00:00+00:00</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>et helt tall</translation>
    </message>
    <message>
        <source>an amount such as 250000 or 250000.50</source>
        <translation>et beløp som 250000 eller 250000.50</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja eller nei</translation>
    </message>
    <message>
        <source>one of: {texts}</source>
        <translation>en av: {texts}</translation>
    </message>
    <message>
        <source>a file as text (base64)</source>
        <translation>en fil som tekst (base64)</translation>
    </message>
    <message>
        <source>a value instead of Excel&apos;s error</source>
        <translation>en verdi i stedet for feilen fra Excel</translation>
    </message>
    <message>
        <source>No heading was found on sheet “{sheet}”. Expected: a row with headings such as Title, Project leader, Institution, and the projects below it. Found: {found}.</source>
        <translation>Fant ingen overskrifter på arket «{sheet}». Ventet: en rad med overskrifter som Tittel, Prosjektleder, Institusjon, med prosjektene under. Fant: {found}.</translation>
    </message>
    <message>
        <source>each project once: row {row} says the same</source>
        <translation>hvert prosjekt én gang: rad {row} sier det samme</translation>
    </message>
    <message>
        <source>each project once: row {row} is about the same one. Put both into one row, or give the second its own code or title.</source>
        <translation>hvert prosjekt én gang: rad {row} gjelder det samme. Sett begge i én rad, eller gi det andre en egen kode eller tittel.</translation>
    </message>
    <message>
        <source>a title that only one project has, or its code: {codes} have this title. Write the code into a column “Code”.</source>
        <translation>en tittel bare ett prosjekt har, eller koden: {codes} har denne tittelen. Skriv koden i en kolonne «Kode».</translation>
    </message>
    <message>
        <source>a title, or else a leader, an indication or a company</source>
        <translation>en tittel, eller ellers en leder, en indikasjon eller et selskap</translation>
    </message>
    <message>
        <source>with an approval also the non-confidential title and summary, by whom, and the day</source>
        <translation>med en godkjenning også ikke-fortrolig tittel og sammendrag, av hvem, og datoen</translation>
    </message>
    <message>
        <source>a code of its own: this is the code of “{title}”</source>
        <translation>en egen kode: dette er koden til «{title}»</translation>
    </message>
    <message>
        <source>The row has no title; “{title}” was made up.</source>
        <translation>Raden har ingen tittel; «{title}» ble laget.</translation>
    </message>
    <message>
        <source>The call “{name}” names no year; its words went to the note.</source>
        <translation>Utlysningen «{name}» nevner ikke noe år; ordene ble satt i notatet.</translation>
    </message>
    <message>
        <source>a day not before {earlier}</source>
        <translation>en dag som ikke er før {earlier}</translation>
    </message>
    <message>
        <source>a note of at most {limit} characters in all</source>
        <translation>et notat på høyst {limit} tegn i alt</translation>
    </message>
    <message>
        <source>The letters were read as {encoding}, which is a guess. Check names with accents.</source>
        <translation>Bokstavene ble lest som {encoding}, og det er en gjetning. Kontroller navn med æ, ø, å og aksenter.</translation>
    </message>
    <message>
        <source>Merged cells on sheet “{sheet}” count once, in their first cell: {cells}.</source>
        <translation>Sammenslåtte celler på arket «{sheet}» telles én gang, i den første cellen: {cells}.</translation>
    </message>
    <message>
        <source>Hidden rows of sheet “{sheet}” are taken like the others: {rows}.</source>
        <translation>Skjulte rader på arket «{sheet}» tas med som de andre: {rows}.</translation>
    </message>
    <message>
        <source>Hidden columns of sheet “{sheet}” are taken like the others: {columns}.</source>
        <translation>Skjulte kolonner på arket «{sheet}» tas med som de andre: {columns}.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is hidden.</source>
        <translation>Arket «{sheet}» er skjult.</translation>
    </message>
    <message>
        <source>Only the sheet “{sheet}” was read. The file also has: {others}.</source>
        <translation>Bare arket «{sheet}» ble lest. Filen har også: {others}.</translation>
    </message>
    <message>
        <source>Row {row} is no entry of the list: {text}</source>
        <translation>Rad {row} hører ikke til listen: {text}</translation>
    </message>
    <message>
        <source>The programme was changed since the preview of {file} was made, and the import would now do something else. Nothing was written. Look at the preview again.</source>
        <translation>Programmet er endret siden forhåndsvisningen av {file} ble laget, og importen ville nå gjort noe annet. Ingenting ble skrevet. Se på forhåndsvisningen på nytt.</translation>
    </message>
    <message>
        <source>Taken as active, because the row names an intake and no status.</source>
        <translation>Regnet som aktivt, fordi raden har et opptak og ingen status.</translation>
    </message>
    <message>
        <source>The day of the status “{status}” is not known; {day} was taken.</source>
        <translation>Datoen for statusen «{status}» er ukjent; {day} ble brukt.</translation>
    </message>
    <message>
        <source>{name} advises since a day nobody knows; the admission, {day}, was taken.</source>
        <translation>{name} har vært rådgiver siden en ukjent dag; opptaket, {day}, ble brukt.</translation>
    </message>
    <message>
        <source>{name} is noted as advisor; without a day there is no assignment.</source>
        <translation>{name} står i notatet som rådgiver; uten en dato blir det ikke noe oppdrag.</translation>
    </message>
    <message>
        <source>a day such as 2026-07-01 or 1.7.2026</source>
        <translation>en dag som 2026-07-01 eller 1.7.2026</translation>
    </message>
    <message>
        <source>an amount with its currency, such as NOK 250000</source>
        <translation>et beløp med valuta, som NOK 250000</translation>
    </message>
    <message>
        <source>a whole number from 1 to 9</source>
        <translation>et helt tall fra 1 til 9</translation>
    </message>
    <message>
        <source>a calculated value: open the file in Excel, save it, and import it again</source>
        <translation>en beregnet verdi: åpne filen i Excel, lagre den, og importer den på nytt</translation>
    </message>
    <message>
        <source>a number that Excel can hold</source>
        <translation>et tall Excel kan holde</translation>
    </message>
    <message>
        <source>a day between 1900 and 9999</source>
        <translation>en dag mellom 1900 og 9999</translation>
    </message>
    <message>
        <source>“{choice}” does not say which column is which field. Write it as Header=field.</source>
        <translation>«{choice}» sier ikke hvilken kolonne som er hvilket felt. Skriv det som Overskrift=felt.</translation>
    </message>
    <message>
        <source>The list has no column “{name}”.{nearest} Its columns are: {columns}.</source>
        <translation>Listen har ingen kolonne «{name}».{nearest} Kolonnene er: {columns}.</translation>
    </message>
    <message>
        <source>There is no field “{name}” to import into.{nearest} The fields are: {fields}.</source>
        <translation>Det finnes ikke noe felt «{name}» å importere til.{nearest} Feltene er: {fields}.</translation>
    </message>
    <message>
        <source>“{choice}”: the field {field} already has a column, and takes only one.</source>
        <translation>«{choice}»: feltet {field} har allerede en kolonne og tar bare én.</translation>
    </message>
    <message>
        <source> Did you mean “{word}”?</source>
        <translation> Mente du «{word}»?</translation>
    </message>
    <message>
        <source>Running number in the list</source>
        <translation>Løpenummer</translation>
    </message>
    <message>
        <source>Intake in words</source>
        <translation>Opptak med ord</translation>
    </message>
    <message>
        <source>Outcome in words</source>
        <translation>Utfall med ord</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>DOFI number</source>
        <translation>DOFI-nummer</translation>
    </message>
    <message>
        <source>Patent in words</source>
        <translation>Patent med ord</translation>
    </message>
    <message>
        <source>Funding in words</source>
        <translation>Finansiering med ord</translation>
    </message>
    <message>
        <source>what was there: add it to the other one anew</source>
        <translation>det som sto der: legg det til på nytt hos den andre</translation>
    </message>
    <message>
        <source>a row that keeps the rules of the file ({reason})</source>
        <translation>en rad som følger reglene for filen ({reason})</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>In lists</source>
        <translation>I lister</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>På tavlen</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>På tidslinjen</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Denne uken</translation>
    </message>
    <message>
        <source>On a project&apos;s page</source>
        <translation>På en prosjektside</translation>
    </message>
    <message>
        <source>Search or do</source>
        <translation>Søk eller utfør</translation>
    </message>
    <message>
        <source>New, in one line</source>
        <translation>Ny, på én linje</translation>
    </message>
    <message>
        <source>Log a session</source>
        <translation>Registrer et møte</translation>
    </message>
    <message>
        <source>In date fields</source>
        <translation>I datofelt</translation>
    </message>
    <message>
        <source>In forms</source>
        <translation>I skjemaer</translation>
    </message>
    <message>
        <source>Saved views on the left</source>
        <translation>Lagrede visninger til venstre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Vis eller skjul detaljer</translation>
    </message>
    <message>
        <source>Edit the field in place</source>
        <translation>Rediger feltet på stedet</translation>
    </message>
    <message>
        <source>Go from field to field; shut and open a group</source>
        <translation>Gå fra felt til felt; lukk og åpne en gruppe</translation>
    </message>
    <message>
        <source>Delete; undo brings it back</source>
        <translation>Slett; angre henter det tilbake</translation>
    </message>
    <message>
        <source>First and last line</source>
        <translation>Første og siste linje</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Velg flere</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Velg alle</translation>
    </message>
    <message>
        <source>Copy the selected lines, for a spreadsheet</source>
        <translation>Kopier de valgte linjene, til et regneark</translation>
    </message>
    <message>
        <source>Sort by the field, rising or falling; with Shift too</source>
        <translation>Sorter etter feltet, stigende eller synkende; med Shift i tillegg</translation>
    </message>
    <message>
        <source>On a heading: sort by this as well</source>
        <translation>På en overskrift: sorter også etter denne</translation>
    </message>
    <message>
        <source>Shift+Click</source>
        <translation>Shift+Klikk</translation>
    </message>
    <message>
        <source>The next column</source>
        <translation>Neste kolonne</translation>
    </message>
    <message>
        <source>Move the selected cards to the next stage</source>
        <translation>Flytt de valgte kortene til neste trinn</translation>
    </message>
    <message>
        <source>New project at this stage</source>
        <translation>Nytt prosjekt i denne fasen</translation>
    </message>
    <message>
        <source>Fold the column</source>
        <translation>Fold sammen kolonnen</translation>
    </message>
    <message>
        <source>Open the project; open a folded column</source>
        <translation>Åpne prosjektet; fold ut en kolonne</translation>
    </message>
    <message>
        <source>The menu of the card</source>
        <translation>Menyen til kortet</translation>
    </message>
    <message>
        <source>The next milestone</source>
        <translation>Neste milepæl</translation>
    </message>
    <message>
        <source>Move its forecast by a day</source>
        <translation>Flytt forventet dato en dag</translation>
    </message>
    <message>
        <source>Move its forecast by a week</source>
        <translation>Flytt forventet dato en uke</translation>
    </message>
    <message>
        <source>Keep what was moved; else open the project</source>
        <translation>Behold det som ble flyttet; ellers åpne prosjektet</translation>
    </message>
    <message>
        <source>Take back what was moved</source>
        <translation>Ta tilbake det som ble flyttet</translation>
    </message>
    <message>
        <source>New milestone</source>
        <translation>Ny milepæl</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Gå til i dag</translation>
    </message>
    <message>
        <source>Earlier and later</source>
        <translation>Tidligere og senere</translation>
    </message>
    <message>
        <source>Mend the line; fold and unfold a heading</source>
        <translation>Ordne linjen; fold en overskrift sammen og ut</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Åpne prosjektet</translation>
    </message>
    <message>
        <source>Give it another day</source>
        <translation>Gi den en annen dato</translation>
    </message>
    <message>
        <source>Fold and unfold the group</source>
        <translation>Fold gruppen sammen og ut</translation>
    </message>
    <message>
        <source>The next tab</source>
        <translation>Neste fane</translation>
    </message>
    <message>
        <source>Search the thread</source>
        <translation>Søk i tråden</translation>
    </message>
    <message>
        <source>Only one kind of what happened</source>
        <translation>Bare én type hendelse</translation>
    </message>
    <message>
        <source>Open what happened</source>
        <translation>Åpne hendelsen</translation>
    </message>
    <message>
        <source>Show or hide the side pane</source>
        <translation>Vis eller skjul sidefeltet</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>Velg en linje</translation>
    </message>
    <message>
        <source>Go there, or do it</source>
        <translation>Gå dit, eller utfør</translation>
    </message>
    <message>
        <source>What else can be done with it</source>
        <translation>Hva mer som kan gjøres med det</translation>
    </message>
    <message>
        <source>At the start: only commands</source>
        <translation>Først: bare kommandoer</translation>
    </message>
    <message>
        <source>At the start: only people</source>
        <translation>Først: bare personer</translation>
    </message>
    <message>
        <source>At the start: only quarters</source>
        <translation>Først: bare kvartaler</translation>
    </message>
    <message>
        <source>Back, then close</source>
        <translation>Tilbake, så lukk</translation>
    </message>
    <message>
        <source>Project, milestone, action item or person</source>
        <translation>Prosjekt, milepæl, oppgave eller person</translation>
    </message>
    <message>
        <source>Before a word: of which project</source>
        <translation>Foran et ord: i hvilket prosjekt</translation>
    </message>
    <message>
        <source>Before a name: who leads, or does it</source>
        <translation>Foran et navn: hvem som leder eller gjør det</translation>
    </message>
    <message>
        <source>Before a day: when</source>
        <translation>Foran en dag: når</translation>
    </message>
    <message>
        <source>Before a word: area, tag, stage or expertise</source>
        <translation>Foran et ord: område, merkelapp, fase eller kompetanse</translation>
    </message>
    <message>
        <source>Before a word: the status</source>
        <translation>Foran et ord: statusen</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Log the session</source>
        <translation>Registrer møtet</translation>
    </message>
    <message>
        <source>The next line of advice or action</source>
        <translation>Neste linje med råd eller oppgave</translation>
    </message>
    <message>
        <source>In an empty line: take it away</source>
        <translation>På en tom linje: fjern den</translation>
    </message>
    <message>
        <source>Move the line</source>
        <translation>Flytt linjen</translation>
    </message>
    <message>
        <source>Begins a line of advice that is an action item</source>
        <translation>Begynner en linje med råd som er en oppgave</translation>
    </message>
    <message>
        <source>In an action item: who</source>
        <translation>I en oppgave: hvem</translation>
    </message>
    <message>
        <source>In an action item: until when</source>
        <translation>I en oppgave: frist</translation>
    </message>
    <message>
        <source>Close; what was typed is kept</source>
        <translation>Lukk; det som er skrevet, tas vare på</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>A day, week, month, year on; with Shift back</source>
        <translation>En dag, uke, måned, et år fram; med Shift tilbake</translation>
    </message>
    <message>
        <source>So far from today</source>
        <translation>Så langt fra i dag</translation>
    </message>
    <message>
        <source>fri</source>
        <translation>fre</translation>
    </message>
    <message>
        <source>The next Friday</source>
        <translation>Neste fredag</translation>
    </message>
    <message>
        <source>The calendar</source>
        <translation>Kalenderen</translation>
    </message>
    <message>
        <source>The main button</source>
        <translation>Hovedknappen</translation>
    </message>
    <message>
        <source>Close one layer</source>
        <translation>Lukk ett lag</translation>
    </message>
    <message>
        <source>The next field, the one before</source>
        <translation>Neste felt, forrige felt</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Gi nytt navn</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytt</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Project</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Patent</source>
        <translation>Patent</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Selskap</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Milepæl</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Oppgave</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Møte</translation>
    </message>
    <message>
        <source>advisor</source>
        <translation>rådgiver</translation>
    </message>
    <message>
        <source>filed {day}</source>
        <translation>søkt {day}</translation>
    </message>
    <message>
        <source>founded {day}</source>
        <translation>stiftet {day}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>nådd {day}</translation>
    </message>
    <message>
        <source>title for partners</source>
        <translation>tittel for partnere</translation>
    </message>
    <message>
        <source>indication</source>
        <translation>indikasjon</translation>
    </message>
    <message>
        <source>department</source>
        <translation>avdeling</translation>
    </message>
    <message>
        <source>area</source>
        <translation>område</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>merkelapp</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>leder</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-post</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisasjon</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nummer</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>eier</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>kriterium</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fil</translation>
    </message>
    <message>
        <source>funder</source>
        <translation>finansiør</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
</context>
<context>
    <name>project_page</name>
    <message>
        <source>Add milestone</source>
        <translation>Legg til milepæl</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Milepæl</translation>
    </message>
    <message>
        <source>Milestone deleted</source>
        <translation>Milepælen er slettet</translation>
    </message>
    <message>
        <source>Add instalment</source>
        <translation>Legg til delutbetaling</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>Delutbetaling</translation>
    </message>
    <message>
        <source>Instalment deleted</source>
        <translation>Delutbetalingen er slettet</translation>
    </message>
    <message>
        <source>Add action item</source>
        <translation>Legg til oppgave</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Oppgave</translation>
    </message>
    <message>
        <source>Action item deleted</source>
        <translation>Oppgaven er slettet</translation>
    </message>
    <message>
        <source>Assign advisor</source>
        <translation>Tildel rådgiver</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Rådgiveroppdrag</translation>
    </message>
    <message>
        <source>Assignment deleted</source>
        <translation>Rådgiveroppdraget er slettet</translation>
    </message>
    <message>
        <source>Add patent family</source>
        <translation>Legg til patentfamilie</translation>
    </message>
    <message>
        <source>Patent family</source>
        <translation>Patentfamilie</translation>
    </message>
    <message>
        <source>Patent family deleted</source>
        <translation>Patentfamilien er slettet</translation>
    </message>
    <message>
        <source>Add filing</source>
        <translation>Legg til patentsøknad</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>Patentsøknad</translation>
    </message>
    <message>
        <source>Filing deleted</source>
        <translation>Patentsøknaden er slettet</translation>
    </message>
    <message>
        <source>Add funding</source>
        <translation>Legg til finansiering</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
    <message>
        <source>Funding deleted</source>
        <translation>Finansieringen er slettet</translation>
    </message>
    <message>
        <source>Judge readiness</source>
        <translation>Vurder modenhet</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Modenhet</translation>
    </message>
    <message>
        <source>Readiness deleted</source>
        <translation>Modenhetsvurderingen er slettet</translation>
    </message>
    <message>
        <source>Add what is looked for</source>
        <translation>Legg til noe dere søker</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Det dere søker</translation>
    </message>
    <message>
        <source>No longer looked for</source>
        <translation>Søkes ikke lenger</translation>
    </message>
    <message>
        <source>Declare conflict of interest</source>
        <translation>Meld interessekonflikt</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Interessekonflikt</translation>
    </message>
    <message>
        <source>Conflict of interest deleted</source>
        <translation>Interessekonflikten er slettet</translation>
    </message>
    <message>
        <source>Session deleted</source>
        <translation>Møtet er slettet</translation>
    </message>
    <message>
        <source>Document deleted</source>
        <translation>Dokumentet er slettet</translation>
    </message>
    <message>
        <source>Status deleted</source>
        <translation>Statusen er slettet</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>låst</translation>
    </message>
    <message>
        <source>open</source>
        <translation>åpent</translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation>ikke låst</translation>
    </message>
    <message>
        <source>sealed {day}</source>
        <translation>låst {day}</translation>
    </message>
    <message>
        <source>sent to {partners}</source>
        <translation>sendt til {partners}</translation>
    </message>
    <message>
        <source>{n} action item</source>
        <translation>{n} oppgave</translation>
    </message>
    <message>
        <source>{n} action items</source>
        <translation>{n} oppgaver</translation>
    </message>
    <message>
        <source>Team:</source>
        <translation>Team:</translation>
    </message>
</context>
<context>
    <name>quick</name>
    <message>
        <source>Project</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Milepæl</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Oppgave</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nytt prosjekt</translation>
    </message>
    <message>
        <source>Add project</source>
        <translation>Legg til prosjekt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>New milestone</source>
        <translation>Ny milepæl</translation>
    </message>
    <message>
        <source>Add milestone</source>
        <translation>Legg til milepæl</translation>
    </message>
    <message>
        <source>Title and +project</source>
        <translation>Tittel og +prosjekt</translation>
    </message>
    <message>
        <source>New action item</source>
        <translation>Ny oppgave</translation>
    </message>
    <message>
        <source>Add action item</source>
        <translation>Legg til oppgave</translation>
    </message>
    <message>
        <source>What to do, and +project</source>
        <translation>Hva som skal gjøres, og +prosjekt</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Legg til person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>leder</translation>
    </message>
    <message>
        <source>area or tag</source>
        <translation>område eller merkelapp</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>day of the status</source>
        <translation>dato for statusen</translation>
    </message>
    <message>
        <source>project</source>
        <translation>prosjekt</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>ansvarlig</translation>
    </message>
    <message>
        <source>due</source>
        <translation>frist</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>fase</translation>
    </message>
    <message>
        <source>joins the team of</source>
        <translation>blir med i teamet for</translation>
    </message>
    <message>
        <source>expertise of an advisor</source>
        <translation>rådgiverens kompetanse</translation>
    </message>
    <message>
        <source>Gel for burns  @ada  #dermatology  !prospect</source>
        <translation>Gel mot brannsår  @ada  #dermatologi  !prospect</translation>
    </message>
    <message>
        <source>Six-month stability data  +gel  =30.6.</source>
        <translation>Stabilitetsdata for seks måneder  +gel  =30.6.</translation>
    </message>
    <message>
        <source>Call the regulator  +gel  @ada  =fri</source>
        <translation>Ring legemiddelmyndigheten  +gel  @ada  =fre</translation>
    </message>
    <message>
        <source>Ada Lund  #regulatory</source>
        <translation>Ada Lund  #regulatorisk</translation>
    </message>
    <message>
        <source>since</source>
        <translation>siden</translation>
    </message>
    <message>
        <source>area</source>
        <translation>område</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>merkelapp</translation>
    </message>
    <message>
        <source>expertise</source>
        <translation>kompetanse</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>Project “{title}” was added.</source>
        <translation>Prosjektet «{title}» er lagt til.</translation>
    </message>
    <message>
        <source>Milestone “{title}” was added.</source>
        <translation>Milepælen «{title}» er lagt til.</translation>
    </message>
    <message>
        <source>Action item “{title}” was added.</source>
        <translation>Oppgaven «{title}» er lagt til.</translation>
    </message>
    <message>
        <source>{title} was added.</source>
        <translation>{title} er lagt til.</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>There is no file {file}. Check the name and the folder.</source>
        <translation>Det finnes ingen fil {file}. Kontroller navnet og mappen.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose a spreadsheet (.xlsx or .csv) in it.</source>
        <translation>{file} er en mappe. Velg et regneark (.xlsx eller .csv) i den.</translation>
    </message>
    <message>
        <source>{file} could not be opened: {reason}. If it is open in another program, close it there and try again.</source>
        <translation>{file} kunne ikke åpnes: {reason}. Er den åpen i et annet program, så lukk den der og prøv igjen.</translation>
    </message>
    <message>
        <source>{file} is empty (0 bytes). Save the list again and choose the new file.</source>
        <translation>{file} er tom (0 byte). Lagre listen på nytt, og velg den nye filen.</translation>
    </message>
    <message>
        <source>{file} has {found} MB; up to {limit} MB can be read. Remove pictures and sheets that do not belong to the list, and save it again.</source>
        <translation>{file} er på {found} MB; opptil {limit} MB kan leses. Fjern bilder og ark som ikke hører til listen, og lagre den på nytt.</translation>
    </message>
    <message>
        <source>{file} is in the old Excel format (.xls). Open it in Excel or LibreOffice and save it as .xlsx.</source>
        <translation>{file} er i det gamle Excel-formatet (.xls). Åpne den i Excel eller LibreOffice, og lagre den som .xlsx.</translation>
    </message>
    <message>
        <source>{file} is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.</source>
        <translation>{file} er en binær arbeidsbok (.xlsb). Åpne den i Excel, og lagre den som .xlsx.</translation>
    </message>
    <message>
        <source>{file} is an OpenDocument file. Open it in LibreOffice or Excel and save it as .xlsx.</source>
        <translation>{file} er en OpenDocument-fil. Åpne den i LibreOffice eller Excel, og lagre den som .xlsx.</translation>
    </message>
    <message>
        <source>{file} is protected with a password. Open it in Excel and save a copy without password.</source>
        <translation>{file} er beskyttet med passord. Åpne den i Excel, og lagre en kopi uten passord.</translation>
    </message>
    <message>
        <source>{file} is {what}, not a spreadsheet. Save the list as .xlsx or .csv and choose that.</source>
        <translation>{file} er {what}, ikke et regneark. Lagre listen som .xlsx eller .csv, og velg den.</translation>
    </message>
    <message>
        <source>{file} is not a spreadsheet. Expected: an Excel workbook (.xlsx) or a .csv file.</source>
        <translation>{file} er ikke et regneark. Ventet: en Excel-arbeidsbok (.xlsx) eller en .csv-fil.</translation>
    </message>
    <message>
        <source>{file} is named {extension}, but it holds {what}. Rename it to end in {right} and try again.</source>
        <translation>{file} heter {extension}, men inneholder {what}. La navnet ende på {right}, og prøv igjen.</translation>
    </message>
    <message>
        <source>{file} consists of {found} parts; up to {limit} are read. Copy the list into a new workbook and save that.</source>
        <translation>{file} består av {found} deler; opptil {limit} leses. Kopier listen til en ny arbeidsbok, og lagre den.</translation>
    </message>
    <message>
        <source>{file} would unpack to {found} MB; up to {limit} MB are read. Copy the list into a new workbook and save that.</source>
        <translation>{file} ville pakkes ut til {found} MB; opptil {limit} MB leses. Kopier listen til en ny arbeidsbok, og lagre den.</translation>
    </message>
    <message>
        <source>{file} unpacks to {found} times its size (up to {limit} times is read), as no list does. Copy the list into a new workbook and save that.</source>
        <translation>{file} pakkes ut til {found} ganger størrelsen (opptil {limit} ganger leses); det gjør ingen liste. Kopier listen til en ny arbeidsbok, og lagre den.</translation>
    </message>
    <message>
        <source>{file} is damaged and could not be read ({reason}). Open it in Excel or LibreOffice, let it be repaired, and save it as a new .xlsx.</source>
        <translation>{file} er skadet og kunne ikke leses ({reason}). Åpne den i Excel eller LibreOffice, la den bli reparert, og lagre den som en ny .xlsx.</translation>
    </message>
    <message>
        <source>Reading {file} was stopped after {limit} seconds. Copy the list into a new workbook and save that.</source>
        <translation>Lesingen av {file} ble stanset etter {limit} sekunder. Kopier listen til en ny arbeidsbok, og lagre den.</translation>
    </message>
    <message>
        <source>Reading {file} was stopped because it needed more than {limit} MB of memory. Copy the list into a new workbook and save that.</source>
        <translation>Lesingen av {file} ble stanset fordi den trengte mer enn {limit} MB minne. Kopier listen til en ny arbeidsbok, og lagre den.</translation>
    </message>
    <message>
        <source>{file} has {found} sheets; up to {limit} are read. Remove those not needed.</source>
        <translation>{file} har {found} ark; opptil {limit} leses. Fjern dem som ikke trengs.</translation>
    </message>
    <message>
        <source>{file} defines more than {limit} cell formats and names. Copy the values of the list into a new workbook and save that.</source>
        <translation>{file} definerer mer enn {limit} celleformater og navn. Kopier verdiene i listen til en ny arbeidsbok, og lagre den.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” of {file} has more than {limit} rows. Delete the rows below the list, also the empty ones (Ctrl+End shows where the sheet ends), and save it again.</source>
        <translation>Arket «{sheet}» i {file} har mer enn {limit} rader. Slett radene under listen, også de tomme (Ctrl+End viser hvor arket slutter), og lagre det på nytt.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” of {file} has something in cell {cell}, beyond the {limit} columns that are read. Clear that cell and those beside it, and save the file again.</source>
        <translation>Arket «{sheet}» i {file} har noe i celle {cell}, utenfor de {limit} kolonnene som leses. Tøm den cellen og dem ved siden av, og lagre filen på nytt.</translation>
    </message>
    <message>
        <source>{file} has more than {limit} cells. Keep only the list that is to be imported, and save it again.</source>
        <translation>{file} har mer enn {limit} celler. Behold bare listen som skal importeres, og lagre den på nytt.</translation>
    </message>
    <message>
        <source>{file} holds more than {limit} characters of text. Keep only the list that is to be imported, and save it again.</source>
        <translation>{file} inneholder mer enn {limit} tegn tekst. Behold bare listen som skal importeres, og lagre den på nytt.</translation>
    </message>
    <message>
        <source>{file} is a “Strict Open XML” workbook. Open it in Excel and save it as “Excel workbook (.xlsx)”.</source>
        <translation>{file} er en arbeidsbok av typen «Strict Open XML». Åpne den i Excel, og lagre den som «Excel-arbeidsbok (.xlsx)».</translation>
    </message>
    <message>
        <source>In row {row} of {file} a cell is longer than {limit} characters. Probably a quotation mark is opened there and never closed: mend it and save the file again.</source>
        <translation>I rad {row} i {file} er en celle lengre enn {limit} tegn. Trolig åpnes et anførselstegn der uten å lukkes: rett det, og lagre filen på nytt.</translation>
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”. Its sheets are: {sheets}.</source>
        <translation>{file} har ikke noe ark «{sheet}». Arkene er: {sheets}.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” of {file} is empty.</source>
        <translation>Arket «{sheet}» i {file} er tomt.</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>et Word-dokument</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>en presentasjon</translation>
    </message>
    <message>
        <source>a Numbers or Pages document</source>
        <translation>et Numbers- eller Pages-dokument</translation>
    </message>
    <message>
        <source>its list of parts is missing</source>
        <translation>listen over deler mangler</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>et arkiv</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>et PDF-dokument</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>et bilde</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>en database</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>et tekstdokument</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>et program</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>en Excel-arbeidsbok</translation>
    </message>
    <message>
        <source>an Office document</source>
        <translation>et Office-dokument</translation>
    </message>
    <message>
        <source>a web page or XML</source>
        <translation>en nettside eller XML</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>ren tekst</translation>
    </message>
    <message>
        <source>it does not begin like a workbook</source>
        <translation>den begynner ikke som en arbeidsbok</translation>
    </message>
</context>
<context>
    <name>record_form</name>
    <message>
        <source>Agreement of {name}</source>
        <translation>Avtalen med {name}</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Progress line for {quarter}</source>
        <translation>Framdriftslinje for {quarter}</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>No milestone planned</source>
        <translation>Ingen milepæl planlagt</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planlegg</translation>
    </message>
    <message>
        <source>TRL not judged within a year</source>
        <translation>TRL ikke vurdert det siste året</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Vurder</translation>
    </message>
    <message>
        <source>Therapeutic area</source>
        <translation>Sykdomsområde</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Velg</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>Produkttype</translation>
    </message>
    <message>
        <source>Day of admission</source>
        <translation>Opptaksdato</translation>
    </message>
    <message>
        <source>Set date</source>
        <translation>Sett dato</translation>
    </message>
    <message>
        <source>Non-confidential title</source>
        <translation>Ikke-fortrolig tittel</translation>
    </message>
    <message>
        <source>Non-confidential summary</source>
        <translation>Ikke-fortrolig sammendrag</translation>
    </message>
    <message>
        <source>Title and summary not approved</source>
        <translation>Tittel og sammendrag ikke godkjent</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkjenn</translation>
    </message>
    <message>
        <source>Exchange rate of {currency}</source>
        <translation>Valutakurs for {currency}</translation>
    </message>
    <message>
        <source>Amounts in {currency} are not in the report&apos;s sums</source>
        <translation>Beløp i {currency} er ikke med i rapportens summer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Registrer</translation>
    </message>
    <message>
        <source>Sharing level</source>
        <translation>Delingsnivå</translation>
    </message>
    <message>
        <source>No title to share</source>
        <translation>Ingen tittel å dele</translation>
    </message>
    <message>
        <source>No summary to share</source>
        <translation>Ikke noe sammendrag å dele</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Ikke godkjent</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>{n} project</source>
        <translation>{n} prosjekt</translation>
    </message>
    <message>
        <source>{n} projects</source>
        <translation>{n} prosjekter</translation>
    </message>
    <message>
        <source>{n} field</source>
        <translation>{n} felt</translation>
    </message>
    <message>
        <source>{n} fields</source>
        <translation>{n} felter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
</context>
<context>
    <name>template</name>
    <message>
        <source>Fill in the sheets you need and import the workbook. Leave empty what you do not know: it can wait.</source>
        <translation>Fyll ut arkene dere trenger, og importer arbeidsboken. La det dere ikke vet, stå tomt: det kan vente.</translation>
    </message>
    <message>
        <source>Only a project&apos;s title is required. On the other sheets a project is named by its code, or by its title.</source>
        <translation>Bare tittelen på et prosjekt må fylles ut. På de andre arkene angis et prosjekt med koden eller tittelen.</translation>
    </message>
    <message>
        <source>Importing it again changes what you changed here. An empty cell erases nothing.</source>
        <translation>Når den importeres på nytt, endres det dere endret her. En tom celle sletter ingenting.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Ark</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolonne</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Betydning</translation>
    </message>
    <message>
        <source>What may stand there</source>
        <translation>Hva som kan stå der</translation>
    </message>
    <message>
        <source>words</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>words, several lines if you like</source>
        <translation>tekst, gjerne flere linjer</translation>
    </message>
    <message>
        <source>a day: 2026-07-01 or 1.7.2026</source>
        <translation>en dag: 2026-07-01 eller 1.7.2026</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>et helt tall</translation>
    </message>
    <message>
        <source>an amount: 250000 or 250000.50</source>
        <translation>et beløp: 250000 eller 250000.50</translation>
    </message>
    <message>
        <source>one of the words on the sheet “Lists”</source>
        <translation>et av ordene på arket «Lists»</translation>
    </message>
    <message>
        <source>words of the sheet “Lists”, with ; between</source>
        <translation>ord fra arket «Lists», med ; mellom</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>et navn</translation>
    </message>
    <message>
        <source>names, with ; between</source>
        <translation>navn, med ; mellom</translation>
    </message>
    <message>
        <source>its code, name or title as on its own sheet</source>
        <translation>koden, navnet eller tittelen slik det står på sitt eget ark</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja eller nei</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>en dag</translation>
    </message>
    <message>
        <source>words, with ; between</source>
        <translation>ord, med ; mellom</translation>
    </message>
</context>
<context>
    <name>this_week</name>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>The programme itself</source>
        <translation>Selve programmet</translation>
    </message>
    <message>
        <source>Active projects</source>
        <translation>Aktive prosjekter</translation>
    </message>
    <message>
        <source>Sessions this quarter</source>
        <translation>Møter dette kvartalet</translation>
    </message>
    <message>
        <source>Milestones on time</source>
        <translation>Milepæler i tide</translation>
    </message>
    <message>
        <source>Priority filings</source>
        <translation>Prioritetssøknader</translation>
    </message>
    <message>
        <source>Follow-on, {unit}</source>
        <translation>Videre midler, {unit}</translation>
    </message>
    <message>
        <source>+ {n} on hold</source>
        <translation>+ {n} på vent</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} nye</translation>
    </message>
    <message>
        <source>Q{quarter}: {n}</source>
        <translation>Q{quarter}: {n}</translation>
    </message>
    <message>
        <source>{part} of {all}</source>
        <translation>{part} av {all}</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>–</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} mill.</translation>
    </message>
    <message>
        <source>{quarter} {value} (sealed)</source>
        <translation>{quarter} {value} (låst)</translation>
    </message>
    <message>
        <source>{quarter} {value}</source>
        <translation>{quarter} {value}</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Milepæler</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Oppgaver</translation>
    </message>
    <message>
        <source>Patent dates within 90 days</source>
        <translation>Patentfrister innen 90 dager</translation>
    </message>
    <message>
        <source>Agreements that end</source>
        <translation>Avtaler som går ut</translation>
    </message>
    <message>
        <source>No session for 60 days</source>
        <translation>Ingen møter på 60 dager</translation>
    </message>
    <message>
        <source>Missing for {quarter}</source>
        <translation>Mangler for {quarter}</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Merk utført</translation>
    </message>
    <message>
        <source>Open patents</source>
        <translation>Åpne patentene</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Forny</translation>
    </message>
    <message>
        <source>Log session</source>
        <translation>Registrer møte</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fyll ut</translation>
    </message>
    <message>
        <source>{n} planned</source>
        <translation>{n} planlagt</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ingen dato</translation>
    </message>
    <message>
        <source>Advisor of {n} project</source>
        <translation>Rådgiver for {n} prosjekt</translation>
    </message>
    <message>
        <source>Advisor of {n} projects</source>
        <translation>Rådgiver for {n} prosjekter</translation>
    </message>
    <message>
        <source>Advises no live project</source>
        <translation>Ikke rådgiver for noe prosjekt i gang</translation>
    </message>
    <message>
        <source>CDA of {name}</source>
        <translation>CDA for {name}</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>gikk ut {day}</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Ingenting planlagt</translation>
    </message>
    <message>
        <source>No session yet, nothing planned</source>
        <translation>Ingen møter ennå, ingenting planlagt</translation>
    </message>
    <message>
        <source>Session planned for {day}</source>
        <translation>Møte planlagt {day}</translation>
    </message>
    <message>
        <source>{n} field</source>
        <translation>{n} felt</translation>
    </message>
    <message>
        <source>{n} fields</source>
        <translation>{n} felter</translation>
    </message>
    <message>
        <source>{field} and {n} more</source>
        <translation>{field} og {n} til</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Frist {day}</translation>
    </message>
    <message>
        <source>First plan {day}</source>
        <translation>Første plan {day}</translation>
    </message>
    <message>
        <source>Owner {name}</source>
        <translation>Ansvarlig {name}</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>Gyldig til {day}</translation>
    </message>
    <message>
        <source>Last session {day}</source>
        <translation>Siste møte {day}</translation>
    </message>
    <message>
        <source>Admitted {day}</source>
        <translation>Tatt opp {day}</translation>
    </message>
</context>
<context>
    <name>thread</name>
    <message>
        <source>The idea reached the programme</source>
        <translation>Ideen kom til programmet</translation>
    </message>
    <message>
        <source>{stage} reached</source>
        <translation>{stage} nådd</translation>
    </message>
    <message>
        <source>{note}</source>
        <translation>{note}</translation>
    </message>
    <message>
        <source>Filed ({kind}): {number}</source>
        <translation>Søkt ({kind}): {number}</translation>
    </message>
    <message>
        <source>Published ({kind}): {number}</source>
        <translation>Publisert ({kind}): {number}</translation>
    </message>
    <message>
        <source>Granted ({kind}): {number}</source>
        <translation>Meddelt ({kind}): {number}</translation>
    </message>
    <message>
        <source>Filed ({kind})</source>
        <translation>Søkt ({kind})</translation>
    </message>
    <message>
        <source>Published ({kind})</source>
        <translation>Publisert ({kind})</translation>
    </message>
    <message>
        <source>Granted ({kind})</source>
        <translation>Meddelt ({kind})</translation>
    </message>
    <message>
        <source>Awarded: {amount} ({kind})</source>
        <translation>Tildelt: {amount} ({kind})</translation>
    </message>
    <message>
        <source>Received: {amount} ({kind})</source>
        <translation>Mottatt: {amount} ({kind})</translation>
    </message>
    <message>
        <source>Turned down: {amount} ({kind})</source>
        <translation>Avslått: {amount} ({kind})</translation>
    </message>
    <message>
        <source>Awarded ({kind})</source>
        <translation>Tildelt ({kind})</translation>
    </message>
    <message>
        <source>Received ({kind})</source>
        <translation>Mottatt ({kind})</translation>
    </message>
    <message>
        <source>Turned down ({kind})</source>
        <translation>Avslått ({kind})</translation>
    </message>
    <message>
        <source>{name} began to advise</source>
        <translation>{name} begynte som rådgiver</translation>
    </message>
    <message>
        <source>{role}</source>
        <translation>{role}</translation>
    </message>
    <message>
        <source>{name} advised until this day</source>
        <translation>{name} var rådgiver til denne dagen</translation>
    </message>
    <message>
        <source>Disclosure of invention (DOFI) {number}</source>
        <translation>Oppfinnelsesmelding (DOFI) {number}</translation>
    </message>
    <message>
        <source>{title}</source>
        <translation>{title}</translation>
    </message>
    <message>
        <source>{name} incorporated</source>
        <translation>{name} stiftet</translation>
    </message>
    <message>
        <source>Licensed to {name}</source>
        <translation>Lisensiert til {name}</translation>
    </message>
    <message>
        <source>{name} ended {ended}</source>
        <translation>{name} avsluttet: {ended}</translation>
    </message>
    <message>
        <source>{funder}</source>
        <translation>{funder}</translation>
    </message>
    <message>
        <source>SPARK paid {amount}</source>
        <translation>SPARK utbetalte {amount}</translation>
    </message>
    <message>
        <source>{amount} returned to SPARK</source>
        <translation>{amount} tilbakebetalt til SPARK</translation>
    </message>
    <message>
        <source>{amount} withheld</source>
        <translation>{amount} holdt tilbake</translation>
    </message>
    <message>
        <source>{format} with {names}</source>
        <translation>{format} med {names}</translation>
    </message>
    <message>
        <source>{format}</source>
        <translation>{format}</translation>
    </message>
    <message>
        <source>{question}</source>
        <translation>{question}</translation>
    </message>
    <message>
        <source>Decided on “{title}”: {decision}</source>
        <translation>Beslutning om «{title}»: {decision}</translation>
    </message>
    <message>
        <source>{who}: {reason}</source>
        <translation>{who}: {reason}</translation>
    </message>
    <message>
        <source>{who}</source>
        <translation>{who}</translation>
    </message>
    <message>
        <source>Milestone planned anew: {title}</source>
        <translation>Milepæl planlagt på nytt: {title}</translation>
    </message>
    <message>
        <source>Milestone met: {title}</source>
        <translation>Milepæl nådd: {title}</translation>
    </message>
    <message>
        <source>{days} days later than first planned</source>
        <translation>{days} dager senere enn først planlagt</translation>
    </message>
    <message>
        <source>1 day later than first planned</source>
        <translation>1 dag senere enn først planlagt</translation>
    </message>
    <message>
        <source>Milestone missed: {title}</source>
        <translation>Milepæl ikke nådd: {title}</translation>
    </message>
    <message>
        <source>Milestone due and not met: {title}</source>
        <translation>Milepæl med frist, ikke nådd: {title}</translation>
    </message>
    <message>
        <source>Milestone cancelled: {title}</source>
        <translation>Milepæl avlyst: {title}</translation>
    </message>
    <message>
        <source>Programme status: {status}</source>
        <translation>Programstatus: {status}</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>Judged at TRL {trl}</source>
        <translation>Vurdert til TRL {trl}</translation>
    </message>
    <message>
        <source>Innovation readiness judged</source>
        <translation>Innovasjonsmodenhet vurdert</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>av {who}</translation>
    </message>
    <message>
        <source>Progress in {quarter}</source>
        <translation>Framdrift i {quarter}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Document added: {title}</source>
        <translation>Dokument lagt til: {title}</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>First plan</source>
        <translation>Første plan</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Forventet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>som planlagt</translation>
    </message>
    <message>
        <source>{days} later</source>
        <translation>{days} senere</translation>
    </message>
    <message>
        <source>{days} earlier</source>
        <translation>{days} tidligere</translation>
    </message>
    <message>
        <source>{status}, due today</source>
        <translation>{status}, frist i dag</translation>
    </message>
    <message>
        <source>{n} milestone</source>
        <translation>{n} milepæl</translation>
    </message>
    <message>
        <source>{n} milestones</source>
        <translation>{n} milepæler</translation>
    </message>
    <message>
        <source>planned end {day}</source>
        <translation>planlagt slutt {day}</translation>
    </message>
    <message>
        <source>No milestone planned</source>
        <translation>Ingen milepæl planlagt</translation>
    </message>
    <message>
        <source>{n} milestone without a date</source>
        <translation>{n} milepæl uten dato</translation>
    </message>
    <message>
        <source>{n} milestones without a date</source>
        <translation>{n} milepæler uten dato</translation>
    </message>
    <message>
        <source>first plan</source>
        <translation>første plan</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>forventet</translation>
    </message>
    <message>
        <source>at risk or today</source>
        <translation>usikker eller i dag</translation>
    </message>
    <message>
        <source>late</source>
        <translation>forsinket</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>ikke nådd</translation>
    </message>
    <message>
        <source>done</source>
        <translation>nådd</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>planlagt slutt</translation>
    </message>
    <message>
        <source>dashed line: slip</source>
        <translation>stiplet linje: forsinkelse</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>ingen åpne</translation>
    </message>
    <message>
        <source>next: {milestone}</source>
        <translation>neste: {milestone}</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
</TS>
