"""Saved views of the list of projects: in the sidebar, with the menu that keeps them."""
