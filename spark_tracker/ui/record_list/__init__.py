"""Lists of records with what can be done to a row: on a page of a project, in the settings."""
