"""What can be done with the records of a project, from whatever page."""
