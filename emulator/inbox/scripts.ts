/** Copies the code that a button stands beside. Where that is refused, the code is selected instead. */
export const copyScript = `
const status = document.getElementById('status')

async function copy(button) {
  const code = document.getElementById(button.dataset.copies)
  try {
    await navigator.clipboard.writeText(code.textContent)
    status.textContent = 'Code copied'
    for (const other of document.querySelectorAll('[data-copies]')) other.textContent = 'Copy'
    button.textContent = 'Copied'
  } catch {
    getSelection().selectAllChildren(code)
    status.textContent = 'The code is selected, and can be copied from there'
  }
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-copies]')
  if (button) copy(button)
})
`

/**
 * Asks for this very page again, which is answered as soon as there is something new, and takes over what is new. All
 * else stays untouched, so focus, selection and scroll position do too.
 */
export const followScript = `
const title = document.title
let unseen = 0

function take(id, fresh) {
  const list = document.getElementById(id)
  const items = [...fresh.getElementById(id).children]
  const wanted = new Set(items.map((item) => item.id))
  for (const item of [...list.children]) {
    if (!wanted.has(item.id) && !item.contains(document.activeElement)) item.remove()
  }
  const added = items.filter((item) => !document.getElementById(item.id))
  items.forEach((item, index) => {
    const known = document.getElementById(item.id)
    if (known) return takeCode(known, item)
    const before = index > 0 && document.getElementById(items[index - 1].id)
    before ? before.after(item) : list.prepend(item)
  })
  return added.filter((item) => item.matches('article'))
}

function takeCode(known, item) {
  const [shown, fresh] = [known, item].map((place) => place.querySelector('.code'))
  if (!shown || shown.textContent === fresh.textContent) return
  shown.textContent = fresh.textContent
  known.querySelector('[data-copies]').textContent = 'Copy'
}

function tell(added) {
  if (added.length === 0) return
  for (const item of added) item.classList.add('new')
  unseen += added.length
  const newest = added[0].querySelector('h2').textContent
  status.textContent = unseen === 1 ? 'New message: ' + newest : unseen + ' new messages, the last one: ' + newest
  document.title = '(' + unseen + ') ' + title
}

async function follow() {
  const query = new URLSearchParams(location.search)
  query.set('after', document.body.dataset.edition)
  const response = await fetch('/?' + query)
  if (!response.ok) throw new Error(response.statusText)
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  take('organizations', fresh)
  take('apps', fresh)
  tell(take('messages', fresh))
  document.body.dataset.edition = fresh.body.dataset.edition
}

async function keepFollowing() {
  // When the emulator is away, perhaps restarting, it is asked again a little later.
  const pause = await follow().then(() => 0, () => 2000)
  setTimeout(keepFollowing, pause)
}

addEventListener('focus', () => {
  unseen = 0
  document.title = title
})
keepFollowing()
`
