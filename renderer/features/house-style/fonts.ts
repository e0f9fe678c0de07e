// The fonts that print: the same files that an export embeds. A script that is not in them falls back as it does in print.
import '@fontsource/arimo/latin-400.css'
import '@fontsource/arimo/latin-700.css'
import '@fontsource/carlito/latin-400.css'
import '@fontsource/carlito/latin-700.css'
import '@fontsource/tinos/latin-400.css'
import '@fontsource/tinos/latin-700.css'
