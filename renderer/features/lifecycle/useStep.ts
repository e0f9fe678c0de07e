import { useMutation } from '@tanstack/react-query'
import type { Output } from '../../../main/contract/index.ts'
import { questions } from '../../core.ts'
import { useOnce } from '../../ui/useOnce.ts'
import { toast } from '../../ui/toast.tsx'

type View = Output<'lifecycle.get'>

/** Sends a change of state; when it is kept, what the screens know is asked again and a toast says what happened. A double click is one click. */
export function useStep<Input>(send: (input: Input) => Promise<View>, says: (view: View, input: Input) => string, onDone: () => void) {
  const once = useOnce()
  const step = useMutation({
    mutationFn: send,
    onSuccess: (view, input) => {
      for (const method of ['agreements.get', 'lifecycle.get', 'details.get']) void questions.invalidateQueries({ queryKey: [method] })
      toast('lifecycle', says(view, input))
      onDone()
    },
  })
  const mutate = (input: Input, options?: Parameters<typeof step.mutate>[1]) => once(() => step.mutateAsync(input, options).then(() => false))
  return { ...step, mutate }
}
