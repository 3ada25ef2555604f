using System.Runtime.ExceptionServices;

namespace ReportGen.Pdf;

/// <summary>Looks at several things on all cores.</summary>
internal static class Several
{
    /// <summary>What a function makes of each, in their order. An exception is thrown as it was, the first of several.</summary>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> things, Func<T, TResult> function)
    {
        var results = new TResult[things.Count];
        try
        {
            Parallel.For(0, things.Count, at => results[at] = function(things[at]));
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
        }
        return results;
    }
}
