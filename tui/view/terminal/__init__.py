"""What is sent to the terminal: no more than what changed, since it may travel far."""
