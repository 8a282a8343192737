"""Which paragraph of one version tells what which paragraph of the other tells."""
