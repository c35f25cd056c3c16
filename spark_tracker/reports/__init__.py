"""Figures, workbooks and briefs: what is told to others about a quarter."""
