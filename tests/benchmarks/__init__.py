"""Measurements that print figures and assert none; each module says how to run it."""
