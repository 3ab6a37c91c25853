// Imports what it is told to.
for (const specifier of process.argv.slice(2)) await import(specifier)
