using ReportGen.Samples.Comments;

[assembly: AssemblyFixture(typeof(ReportGen.Samples.Tests.Support.CommittedSample))]

namespace ReportGen.Samples.Tests.Support;

/// <summary>The request behind the folder sample-data of the repository, and its two quarters.</summary>
public sealed class CommittedSample
{
    internal static readonly SampleRequest Request = new(1200, 21, new CalendarQuarter(2025, 1));

    public CommittedSample()
    {
        Parallel.Invoke(
            () => (NowFiles, Now, NowKinds) = Read(Request),
            () => (BeforeFiles, Before, BeforeKinds) = Read(Request with { Quarter = Request.Quarter.Previous }));
    }

    internal MemoryFiles NowFiles { get; private set; } = null!;

    internal MemoryFiles BeforeFiles { get; private set; } = null!;

    internal SampleFolder Now { get; private set; } = null!;

    internal SampleFolder Before { get; private set; } = null!;

    internal Dictionary<string, CommentKind> NowKinds { get; private set; } = null!;

    internal Dictionary<string, CommentKind> BeforeKinds { get; private set; } = null!;

    private static (MemoryFiles, SampleFolder, Dictionary<string, CommentKind>) Read(SampleRequest request)
    {
        var files = new MemoryFiles();
        SampleQuarter.Write(request, files);
        return (files, SampleFolder.Parse(request.Quarter, files), PlantedKinds.Of(request));
    }
}
