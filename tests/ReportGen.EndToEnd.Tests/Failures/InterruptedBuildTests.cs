using System.Collections.Immutable;
using ReportGen.Cli;
using ReportGen.Cli.Output;
using ReportGen.EndToEnd.Tests.Sample;
using ReportGen.Samples;
using ReportGen.Templates.Parameters;
using Spectre.Console;

namespace ReportGen.EndToEnd.Tests.Failures;

/// <summary>A build that is interrupted when a step begins, and one whose disk is full, leave no paper and no database.</summary>
public sealed class InterruptedBuildTests(TinyQuarter quarter) : IClassFixture<TinyQuarter>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("interrupted").FullName;
    private readonly CancellationTokenSource _interrupt = new();

    [Theory]
    [InlineData(PipelineStep.Load)]
    [InlineData(PipelineStep.Measure)]
    [InlineData(PipelineStep.Plot)]
    [InlineData(PipelineStep.Compose)]
    [InlineData(PipelineStep.Typeset)]
    public void Nothing_is_left_of_an_interrupted_build(string step)
    {
        using (var papers = new PaperFiles(Environment(), "out/{lang}.pdf") { Preview = "out/{lang}.png" })
            Assert.ThrowsAny<OperationCanceledException>(() => Build(papers, step));
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_full_disk_is_said_and_leaves_nothing()
    {
        var result = Build(new FullDisk(), "");
        Assert.Contains(result.Faults, f => f.Code == "cli-unwritable" && f.Values["message"] == FullDisk.Message);
        Assert.False(result.Succeeded);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private BuildResult Build(IPaperSink papers, string step)
    {
        var temporary = Directory.CreateDirectory(Path.Combine(_folder, "engine")).FullName;
        var data = new DataRequest(quarter.Folder, null, Path.Combine(Repository.Root, "templates", "rules")) { TemporaryFolder = temporary };
        var request = new BuildRequest(
            data, Path.Combine(Repository.Root, "templates", "white-paper"), ["en"], ImmutableSortedDictionary<string, ParameterValue>.Empty)
        {
            Paper = new PaperOptions { Preview = true, Mail = true },
        };
        var environment = new PipelineEnvironment(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System);
        return new ReportPipeline(environment).Build(request, papers, new Interrupter(step, _interrupt), _interrupt.Token);
    }

    private CliEnvironment Environment() => new(AnsiConsole.Console, AnsiConsole.Console, _folder, AppContext.BaseDirectory, "en");

    private sealed class Interrupter(string at, CancellationTokenSource interrupt) : IPipelineObserver
    {
        public void Started(string step, string detail)
        {
            if (step == at)
                interrupt.Cancel();
        }

        public void Finished(string step, string detail, TimeSpan elapsed)
        {
        }

        public void Working(string step, string what)
        {
        }
    }

    /// <summary>A place where nothing more can be written.</summary>
    private sealed class FullDisk : IPaperSink
    {
        public const string Message = "No space left on device";

        public Diagnostics.Fault? Prepare(Data.QuarterId quarter, string template, string language) => null;

        public Stream Stream(string language) => new FullStream();

        public void Complete(string language, int pages) => Assert.Fail("The paper is not complete.");
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException(FullDisk.Message);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException(FullDisk.Message);
    }
}

/// <summary>A quarter of five creators.</summary>
public sealed class TinyQuarter : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tiny").FullName;

    /// <summary>Writes it.</summary>
    public TinyQuarter()
    {
        Folder = Path.Combine(_folder, "2025Q1");
        SampleQuarter.Write(new SampleRequest(5, 3, new CalendarQuarter(2025, 1)), new FolderSampleFiles(Folder));
    }

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
