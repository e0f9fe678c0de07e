import { z } from 'zod'

// The page's content security policy forbids eval. Schemas look at this when they are made, so it is the first thing that runs.
z.config({ jitless: true })
