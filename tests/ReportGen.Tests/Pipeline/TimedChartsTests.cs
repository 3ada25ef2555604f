using System.Collections.Immutable;
using ReportGen.Charts;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Tests.Pipeline;

/// <summary>The plot step is the time in which any chart is drawn.</summary>
public class TimedChartsTests
{
    private static readonly ChartRequest Request = new("line", 100, ImmutableSortedDictionary<string, string>.Empty);

    private static ChartContext Context => null!; // the charts drawn here look at nothing

    [Fact]
    public void Charts_one_after_another_add_up()
    {
        var clock = new Clock();
        var charts = new TimedCharts(new Drawn(() => clock.Seconds += 2), clock);

        charts.Draw(Request, Context);
        clock.Seconds += 5;
        charts.Draw(Request, Context);

        Assert.Equal(TimeSpan.FromSeconds(4), charts.Elapsed);
    }

    [Fact]
    public void A_second_at_which_two_are_drawn_counts_once()
    {
        var clock = new Clock();
        TimedCharts? charts = null;
        var depth = 0;
        charts = new TimedCharts(
            new Drawn(() =>
            {
                clock.Seconds += 1;
                if (depth++ == 0)
                    charts!.Draw(Request, Context); // begins while the first is drawn, as on another thread
                clock.Seconds += 1;
            }),
            clock);

        charts.Draw(Request, Context);

        // 1 s alone, 2 s of the second one inside, 1 s alone.
        Assert.Equal(TimeSpan.FromSeconds(4), charts.Elapsed);
    }

    [Fact]
    public void A_chart_that_fails_is_over()
    {
        var clock = new Clock();
        var charts = new TimedCharts(new Drawn(() => throw new InvalidOperationException()), clock);

        Assert.Throws<InvalidOperationException>(() => charts.Draw(Request, Context));
        clock.Seconds += 5;
        Assert.Throws<InvalidOperationException>(() => charts.Draw(Request, Context));

        Assert.Equal(TimeSpan.Zero, charts.Elapsed);
    }

    private sealed class Drawn(Action whileDrawn) : IChartMaker
    {
        public ImmutableArray<string> Kinds => ["line"];

        public Chart Draw(ChartRequest request, ChartContext context)
        {
            whileDrawn();
            return new Chart(new Drawing(new Size(1, 1), []), "");
        }
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
