// Starts the server of http-tests/cache-tests, whose directory is the first argument, reads the
// address of the cache in front of it from standard input, runs all cases through it, and prints
// what came of each. Ends when its input does.
import { devNull } from 'node:os'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const suite = resolve(process.argv[2])
const load = (file) => import(pathToFileURL(resolve(suite, file)))

Object.assign(process.env, {
  npm_config_protocol: 'http',
  npm_config_port: '0',
  npm_config_pidfile: devNull
})
// Prints where it listens.
await load('test-engine/server/server.mjs')

const { runTests, getResults } = await load('test-engine/client/runner.mjs')
const { determineTestResult, resultTypes } = await load('test-engine/lib/results.mjs')
const { default: groups } = await load('tests/index.mjs')
const cases = groups.flatMap((group) => group.tests)

function outcome (id, results) {
  const found = determineTestResult(groups, id, results, false)
  return Object.keys(resultTypes).find((name) => resultTypes[name] === found)
}

const input = createInterface({ input: process.stdin })
input.once('close', () => process.exit())
input.once('line', async (cache) => {
  cases.forEach((test) => { test.browser_only = false })
  await runTests(groups, false, cache)
  const results = getResults()
  console.log(`cases\t${cases.length}`)
  for (const { id, kind = 'required' } of cases) {
    const message = Array.isArray(results[id]) ? results[id][1].replace(/\s+/g, ' ') : ''
    console.log(['result', id, kind, outcome(id, results), message].join('\t'))
  }
})
