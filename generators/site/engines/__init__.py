"""One module for each large library that makes something of our outputs; nothing else imports it."""
