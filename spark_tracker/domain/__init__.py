"""Values and rules of a SPARK programme: no SQL, no Qt, no files."""
