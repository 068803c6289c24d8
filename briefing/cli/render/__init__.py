"""Model objects as lines for people; every function here is pure."""
