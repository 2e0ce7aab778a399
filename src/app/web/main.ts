/** Starts the page: reads the data that came with it and draws it. */
import { mount } from 'svelte'
import type { Page } from '../../views/index.ts'
import App from './app.svelte'

const target = document.getElementById('app')
const data = document.getElementById('page-data')
if (target && data) {
  const page = JSON.parse(data.textContent) as Page
  mount(App, { target, props: { page, path: location.pathname, query: new URLSearchParams(location.search) } })
}
