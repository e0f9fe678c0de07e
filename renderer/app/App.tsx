import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { fill } from '../../main/contract/messages/fill.ts'
import { partWords } from '../../main/contract/messages/screens/frame.ts'
import { questions, troubleOf, useCoreState } from '../core.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { type Words, WordsProvider } from '../ui/words.ts'
import { CloseQuestion } from './CloseQuestion.tsx'
import { Frame } from './Frame.tsx'
import { BrokenScreen, RefusedScreen } from './FullScreen.tsx'
import { useSpelling } from './spelling/useSpelling.ts'
import styles from './App.module.css'
import { cssVariables, theme } from './theme.ts'

const words: Words = { ...partWords, saved: (time) => fill(partWords.saved, { time }), tooLong: (most, length) => fill(partWords.tooLong, { most, length }) }

/** The page's policy allows only styles with the nonce that the shell gave this load. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={questions}>
        <WordsProvider value={words}>
          <ErrorBoundary fallback={(error, again) => <BrokenScreen trouble={troubleOf(error)} onAgain={again} />}>
            <Opened />
          </ErrorBoundary>
          <CloseQuestion />
          <Notifications position="bottom-center" classNames={{ root: styles.toasts ?? '' }} autoClose={false} transitionDuration={80} containerWidth={400} limit={20} zIndex={190} />
        </WordsProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}

function Opened() {
  const core = useCoreState()
  useSpelling()
  return core.kind === 'refused' ? <RefusedScreen problem={core.problem} /> : <Frame />
}
