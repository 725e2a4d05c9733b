print("\u001b[2Jgone");
