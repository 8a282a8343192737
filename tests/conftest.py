"""What holds for every test: examples of Hypothesis may take as long as a busy machine makes them take."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
