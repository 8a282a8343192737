"""Links and facts together: the comparison of two versions."""
