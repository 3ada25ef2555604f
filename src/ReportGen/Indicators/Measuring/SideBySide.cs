using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ReportGen.Indicators.Measuring;

/// <summary>Runs tasks on several threads: while one waits for the database another computes. Results stand in the order of the tasks.</summary>
/// <param name="Threads">Threads to use.</param>
/// <param name="Cancellation">Stops before the next task.</param>
internal sealed record SideBySide(int Threads, CancellationToken Cancellation)
{
    /// <summary>Told the place of each task before it starts, never two at once.</summary>
    public Action<int> Starting { get; init; } = _ => { };

    /// <summary>The places of the tasks in the order in which they are begun; as they stand where it is null.</summary>
    public IReadOnlyList<int>? Turns { get; init; }

    /// <summary>The result of each task. An exception of a task is thrown as it was.</summary>
    public static TResult[] Run<T, TResult>(IReadOnlyList<T> tasks, Func<T, TResult> work, SideBySide how)
    {
        var results = new TResult[tasks.Count];
        var gate = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, how.Threads), CancellationToken = how.Cancellation };
        try
        {
            Parallel.ForEach(Partitioner.Create(how.Turns ?? [.. Enumerable.Range(0, tasks.Count)], EnumerablePartitionerOptions.NoBuffering), options, at =>
            {
                how.Cancellation.ThrowIfCancellationRequested();
                lock (gate)
                    how.Starting(at);
                results[at] = work(tasks[at]);
            });
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
        }

        return results;
    }
}
