using System.Collections.Immutable;
using ReportGen.Data.Segments;
using ReportGen.Diagnostics;
using ReportGen.Editions;
using ReportGen.EndToEnd.Tests.Sample;
using ReportGen.Templates.Parameters;

namespace ReportGen.EndToEnd.Tests.Editions;

/// <summary>The brief and the creator card stand on one page each, whatever the data say.</summary>
public sealed class OnePageTests(SegmentQuarter quarter) : IClassFixture<SegmentQuarter>
{
    private static EditionResult Build(DataRequest data, string template, SegmentKind? kind, Shelf shelf)
    {
        var environment = new PipelineEnvironment(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System) { Threads = 2 };
        var build = new BuildRequest(data, Path.Combine(Repository.Root, "templates", template), ["all"], ImmutableSortedDictionary<string, ParameterValue>.Empty);
        var result = new EditionPipeline(environment).Build(new EditionRequest(build) { Segment = kind }, shelf, new SilentObserver());
        Assert.Empty(result.Faults.Concat(result.Outcomes.SelectMany(o => o.Faults)).Where(f => f.Severity == Severity.Error || f.Code.StartsWith("typeset-", StringComparison.Ordinal)).Select(f => f.ToString()));
        return result;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cards_of_all_creators(bool previous)
    {
        var shelf = new Shelf();
        var result = Build(quarter.Request with { Previous = previous ? quarter.Request.Previous : null }, "creator-card", SegmentKind.Creator, shelf);
        Assert.All(result.Outcomes.SelectMany(o => o.Papers), p => Assert.Equal(1, p.Pages));
        Assert.Equal(result.Outcomes.Length * 2, result.Outcomes.Sum(o => o.Papers.Length));
        foreach (var outcome in result.Outcomes.Take(5))
        {
            var text = shelf.Text(outcome.Edition, "en");
            Assert.Contains(outcome.Edition.Segment!.Key, text, StringComparison.Ordinal);
            Assert.Contains(outcome.Edition.Segment.Name.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_brief_of_the_whole_and_of_each_tier()
    {
        foreach (var kind in (SegmentKind?[])[null, SegmentKind.Tier])
        {
            var shelf = new Shelf();
            var result = Build(quarter.Request, "brief", kind, shelf);
            Assert.All(result.Outcomes.SelectMany(o => o.Papers), p => Assert.Equal(1, p.Pages));
            Assert.All(result.Outcomes, o => Assert.Contains("Whatchanged", shelf.Text(o.Edition, "en"), StringComparison.Ordinal));
            Assert.All(result.Outcomes, o => Assert.Contains("有什么变化", shelf.Text(o.Edition, "zh-CN"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_brief_without_a_quarter_before()
    {
        var result = Build(quarter.Request with { Previous = null }, "brief", null, new Shelf());
        Assert.All(Assert.Single(result.Outcomes).Papers, p => Assert.Equal(1, p.Pages));
    }

    private sealed class Shelf : IEditionPlaces
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<Edition, MemoryPapers> _papers = new();

        public IPaperSink Open(Edition edition) => new Paper(_papers.GetOrAdd(edition, _ => new MemoryPapers()));

        public string Text(Edition edition, string language) => SmallPapers.Text(_papers[edition].Files()[language]);

        private sealed class Paper(MemoryPapers papers) : IPaperSink
        {
            public Fault? Prepare(Data.QuarterId quarter, string template, string language) => papers.Prepare(quarter, template, language);

            public Stream Stream(string language) => papers.Stream(language);

            public void Complete(string language, int pages) => papers.Complete(language, pages);
        }
    }
}
