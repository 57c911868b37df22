"""What an amending act changes, in words."""
