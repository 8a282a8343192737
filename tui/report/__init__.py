"""A comparison as text, JSON, HTML and Markdown."""
