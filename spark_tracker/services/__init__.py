"""What the program can do. Plain functions: store and values in, frozen rows out.

A `…Values` dataclass is what a form holds; it is read, added and edited as a whole. A function
whose name ends in `_in` does its work inside a unit of work that is already open, so that an
import of 2,000 rows is one undo.
"""
