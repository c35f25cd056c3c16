"""The filter of any list: a line of the filter language with completion, chips, what it hides."""
