"""The page This week: what needs whom, and whether the quarter is in hand."""
