"""Which articles support, contradict or omit each claim, with the exact words that show it."""
