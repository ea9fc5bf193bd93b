"""What a contributor is told: every problem as one sentence in Chinese or English."""
