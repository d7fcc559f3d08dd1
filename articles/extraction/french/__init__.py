"""French: what differs from English. Loaded only when a French text comes."""
