// Asks nothing: it is the waiting for the bookmark that counts.
RETURN true AS settled
