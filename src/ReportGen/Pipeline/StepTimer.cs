using ReportGen.Charts;
using ReportGen.Data;

namespace ReportGen;

/// <summary>Tells the observer when a step begins and ends.</summary>
internal sealed class StepTimer : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly IPipelineObserver _observer;
    private readonly string _step;
    private readonly string _detail;
    private readonly long _started;
    private TimeSpan _elsewhere;

    private StepTimer(TimeProvider clock, IPipelineObserver observer, string step, string detail)
    {
        _clock = clock;
        _observer = observer;
        _step = step;
        _detail = detail;
        _started = clock.GetTimestamp();
    }

    public static StepTimer Start(TimeProvider clock, IPipelineObserver observer, string step, string detail = "")
    {
        observer.Started(step, detail);
        return new StepTimer(clock, observer, step, detail);
    }

    /// <summary>Time that another step took inside this one.</summary>
    public void Without(TimeSpan elsewhere) => _elsewhere += elsewhere;

    public void Dispose() => _observer.Finished(_step, _detail, _clock.GetElapsedTime(_started) - _elsewhere);
}

/// <summary>Draws charts for the composer and adds up the time in which any is drawn, be it one or several: the plot step. For several threads at once.</summary>
internal sealed class TimedCharts(IChartMaker maker, TimeProvider clock) : IChartMaker
{
    private readonly Lock _gate = new();
    private int _drawing;
    private long _since;

    public TimeSpan Elapsed { get; private set; }

    public System.Collections.Immutable.ImmutableArray<string> Kinds => maker.Kinds;

    public Chart Draw(ChartRequest request, ChartContext context)
    {
        Begin();
        try
        {
            return maker.Draw(request, context);
        }
        finally
        {
            End();
        }
    }

    private void Begin()
    {
        lock (_gate)
        {
            if (_drawing++ == 0)
                _since = clock.GetTimestamp();
        }
    }

    private void End()
    {
        lock (_gate)
        {
            if (--_drawing == 0)
                Elapsed += clock.GetElapsedTime(_since);
        }
    }
}

/// <summary>Says which file is being read.</summary>
internal sealed class LoadWords(IPipelineObserver observer) : IProgress<LoadProgress>
{
    public void Report(LoadProgress value) => observer.Working(PipelineStep.Load, $"{value.Quarter} {value.Table}");
}
