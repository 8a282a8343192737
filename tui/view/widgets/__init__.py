"""What a screen is put together from; each draws what it is given, and tells what the reader did to it."""
