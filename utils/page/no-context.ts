// Takes the place of WXT's ContentScriptContext (3 kB in every frame of every page). Ours need none of it:
// the guard ends with its own AbortController, and asks isAlive() before it prevents anything.
export class ContentScriptContext {}
