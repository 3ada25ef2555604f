using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout;

/// <summary>
/// Hands pages on from a thread of its own, in order, so that pages are written while the next ones are set; at most a few wait.
/// What the other sink throws is thrown by a later call here, at last by <see cref="Complete"/>.
/// </summary>
public sealed class PageQueue : IPageSink, IDisposable
{
    private const int MostWaiting = 8;

    private readonly IPageSink _sink;
    private readonly BlockingCollection<Batch> _waiting = new(MostWaiting);
    private readonly ImmutableArray<Closed>.Builder _closed = ImmutableArray.CreateBuilder<Closed>();
    private readonly Thread _thread;
    private DisplayPage? _page;
    private volatile ExceptionDispatchInfo? _fault;

    /// <summary>Starts the thread.</summary>
    /// <param name="sink">What takes the pages; used by that thread alone until <see cref="Complete"/> returns.</param>
    public PageQueue(IPageSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        _sink = sink;
        _thread = new Thread(HandOn) { IsBackground = true, Name = nameof(PageQueue) };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Add(DisplayPage page)
    {
        Flush();
        _page = page;
    }

    /// <inheritdoc/>
    public void Close(int parent, StructureNode node) => _closed.Add(new Closed(parent, node));

    /// <summary>Waits until everything is handed on.</summary>
    public void Complete()
    {
        Flush();
        _waiting.CompleteAdding();
        _thread.Join();
        _fault?.Throw();
    }

    /// <summary>Ends the thread; what is not handed on is dropped.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
    }

    private void Flush()
    {
        _fault?.Throw();
        if (_page is not null || _closed.Count > 0)
            _waiting.Add(new Batch(_page, _closed.DrainToImmutable()));
        _page = null;
    }

    private void HandOn()
    {
        foreach (var batch in _waiting.GetConsumingEnumerable())
        {
            if (_fault is not null)
                continue;
            try
            {
                batch.HandOn(_sink);
            }
#pragma warning disable CA1031 // Whatever it is, it is thrown again where the pages come from.
            catch (Exception e)
#pragma warning restore CA1031
            {
                _fault = ExceptionDispatchInfo.Capture(e);
            }
        }
    }

    private sealed record Closed(int Parent, StructureNode Node);

    /// <summary>A page and the elements that end with it.</summary>
    private sealed record Batch(DisplayPage? Page, ImmutableArray<Closed> Elements)
    {
        public void HandOn(IPageSink sink)
        {
            if (Page is not null)
                sink.Add(Page);
            foreach (var element in Elements)
                sink.Close(element.Parent, element.Node);
        }
    }
}
