using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportGen.Data.Segments;
using ReportGen.Diagnostics;
using ReportGen.Editions;
using ReportGen.EndToEnd.Tests.Sample;
using ReportGen.Pdf.Reading;
using ReportGen.Templates.Parameters;
using ReportGen.Verification;

namespace ReportGen.EndToEnd.Tests.Editions;

/// <summary>Several papers of one run.</summary>
public sealed class EditionPipelineTests(SegmentQuarter quarter) : IClassFixture<SegmentQuarter>, IDisposable
{
    private readonly string _template = Directory.CreateTempSubdirectory("reportgen-edition-template-").FullName;

    private void Template(string body)
    {
        File.WriteAllText(Path.Combine(_template, "template.yaml"), "name: small\nlanguages: [en, zh-CN]\ntitle: {en: Small, zh-CN: 小}\nsections: [one]\nparameters: {goal: {type: number, default: 1, max: 9}}\n");
        foreach (var language in (string[])["en", "zh-CN"])
        {
            Directory.CreateDirectory(Path.Combine(_template, language));
            File.WriteAllText(Path.Combine(_template, language, "one.md"), $"---\ntitle: T\n---\n{body}\n");
        }
    }

    private (EditionResult Result, Places Places) Run(Func<EditionRequest, EditionRequest> with, int threads = 2)
    {
        var environment = new PipelineEnvironment(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System) { Threads = threads };
        var build = new BuildRequest(quarter.Request, _template, ["all"], ImmutableSortedDictionary<string, ParameterValue>.Empty);
        var places = new Places();
        return (new EditionPipeline(environment).Build(with(new EditionRequest(build)), places, new SilentObserver()), places);
    }

    private static EditionRow Row(string name, string goal) =>
        new(name, ImmutableSortedDictionary<string, ParameterValue>.Empty.Add("goal", new ParameterValue(goal)));

    [Fact]
    public void One_failed_edition_does_not_stop_the_others()
    {
        Template("Goal {{ parameters.goal | number }} of {{ sample.parts.creators | number }}");
        var (result, places) = Run(r => r with { Rows = [Row("a", "3"), Row("b", "12"), Row("c", "5")] });
        Assert.False(result.Succeeded);
        Assert.Equal([true, false, true], result.Outcomes.Select(o => o.Succeeded));
        Assert.Equal("template-parameter-value", Assert.Single(result.Outcomes[1].Faults).Code);
        Assert.Equal(["a en", "a zh-CN", "c en", "c zh-CN"], places.Texts().Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Goal3of", places.Texts()["a en"], StringComparison.Ordinal);
        Assert.Contains("Goal5of", places.Texts()["c zh-CN"], StringComparison.Ordinal);
    }

    [Fact]
    public void Segments_say_whose_numbers_they_are()
    {
        Template("{{ segment.kind }} {{ segment.key }} {{ segment.name }}: {{ sample.parts.creators | number }}");
        var (result, places) = Run(r => r with { Segment = SegmentKind.Tier, Members = ["mid", "nobody"] });
        Assert.Equal("edition-unknown-member", Assert.Single(result.Faults, f => f.Severity == Severity.Error).Code);
        var mid = quarter.Whole.Find("sample")!.Group("tier").Single(m => m.Key == "mid").Current!.Value;
        Assert.Contains($"tiermidMid-tier:{mid}", places.Texts()["mid en"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, places.Texts().Count);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        Template("{{ segment.key }}: {{ engagement_depth | percent: 2 }}, {{ engagement_depth | interval }}");
        var (one, two) = (Run(r => r with { Segment = SegmentKind.Tier }, 1), Run(r => r with { Segment = SegmentKind.Tier }, 3));
        Assert.True(one.Result.Succeeded && two.Result.Succeeded);
        Assert.Equal(6, one.Places.Files().Count);
        Assert.All(one.Places.Files(), file => Assert.True(file.Value.SequenceEqual(two.Places.Files()[file.Key])));
    }

    [Fact]
    public void A_paper_of_the_whole_does_not_go_under_a_creators_name()
    {
        Template("x");
        var (result, _) = Run(r => r with { Segment = SegmentKind.Creator });
        Assert.Equal("edition-template", Assert.Single(result.Faults).Code);
        Assert.Empty(result.Outcomes);
    }

    [Fact]
    public void The_paper_of_a_segment_is_verified_against_its_creators()
    {
        Template("{{ sample.parts.creators | number }}");
        var (_, places) = Run(r => r with { Segment = SegmentKind.Tier, Members = ["mid"] });
        var paper = PdfReader.Read(places.Files()["mid en"], "");
        Assert.Equal("tier mid", PaperOrigin.Of(paper)!.Segment);
        var environment = new PipelineEnvironment(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System) { Threads = 2 };
        PaperVerdict Against(string segment) =>
            PaperVerifier.Verify(paper, "test", new EditionPipeline(environment).Indicators(quarter.Request, segment, new SilentObserver()).Results);
        Assert.True(Against("tier mid").Belongs);
        Assert.False(Against("tier head").SameResults);
        var unknown = new EditionPipeline(environment).Indicators(quarter.Request, "tier nobody", new SilentObserver());
        Assert.Null(unknown.Results);
        Assert.Equal("edition-unknown-member", Assert.Single(unknown.Faults, f => f.Severity == Severity.Error).Code);
    }

    [Fact]
    public void Places_may_refuse_the_editions_before_any_is_made()
    {
        Template("x");
        var environment = new PipelineEnvironment(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System) { Threads = 2 };
        var build = new BuildRequest(quarter.Request, _template, ["en"], ImmutableSortedDictionary<string, ParameterValue>.Empty);
        var result = new EditionPipeline(environment).Build(new EditionRequest(build) { Segment = SegmentKind.Tier }, new Narrow(), new SilentObserver());
        Assert.Equal("edition-same-name", result.Faults[0].Code);
        Assert.Empty(result.Outcomes);
    }

    private sealed class Narrow : IEditionPlaces
    {
        public Fault? Prepare(ImmutableArray<Edition> editions) => editions.Length > 1 ? new Fault("edition-same-name", Severity.Error) : null;

        public IPaperSink Open(Edition edition) => throw new InvalidOperationException("Nothing is to be made.");
    }

    public void Dispose() => Directory.Delete(_template, recursive: true);

    private sealed class Places : IEditionPlaces
    {
        private readonly ConcurrentDictionary<string, MemoryPapers> _papers = new(StringComparer.Ordinal);

        // Not disposed when its edition ends, so that the papers can be read.
        public IPaperSink Open(Edition edition) => new Kept(_papers.GetOrAdd($"{edition.Segment?.Key}{edition.Row?.Name}", _ => new MemoryPapers()));

        public Dictionary<string, byte[]> Files() => _papers.SelectMany(p => p.Value.Files().Where(f => f.Value.Length > 0).Select(f => KeyValuePair.Create($"{p.Key} {f.Key}", f.Value))).ToDictionary();

        public Dictionary<string, string> Texts() => Files().ToDictionary(f => f.Key, f => SmallPapers.Text(f.Value), StringComparer.Ordinal);

        private sealed class Kept(MemoryPapers papers) : IPaperSink
        {
            public Fault? Prepare(Data.QuarterId quarter, string template, string language) => papers.Prepare(quarter, template, language);

            public Stream Stream(string language) => papers.Stream(language);

            public void Complete(string language, int pages) => papers.Complete(language, pages);
        }
    }
}
