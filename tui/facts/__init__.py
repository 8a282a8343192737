"""What a text claims: quantities, dates and names, found and made comparable across languages."""
