"""Small widgets that know nothing of our records; pages are built from them."""
