using Spectre.Console.Testing;

namespace ReportGen.Cli.Tests;

/// <summary>Exit codes and messages of whole command lines, in a working folder of their own.</summary>
public sealed class CliApplicationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-test-").FullName;
    private readonly TestConsole _out = new();
    private readonly TestConsole _error = new();

    public CliApplicationTests()
    {
        _out.Profile.Width = 4000;
        _error.Profile.Width = 4000;
    }

    private Task<int> Run(string language, params string[] arguments) =>
        CliApplication.RunAsync(arguments, new CliEnvironment(_out, _error, _folder, AppContext.BaseDirectory, language), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Help_names_every_command()
    {
        Assert.Equal(0, await Run("en", "--help"));
        foreach (var command in (string[])["build", "check", "indicators", "sample", "verify"])
            Assert.Contains(command, _out.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_made_listed_and_checked()
    {
        Assert.Equal(0, await Run("en", "template", "new", "ours", "--from", "showcase"));
        var folder = Path.Combine(_folder, "templates", "ours");
        Assert.StartsWith("name: ours", await File.ReadAllTextAsync(Path.Combine(folder, "template.yaml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await Run("en", "template", "list"));
        Assert.Contains("The share aimed at", _out.Output, StringComparison.Ordinal);
        Assert.Contains("≥ 0, ≤ 1", _out.Output, StringComparison.Ordinal);
        Assert.Equal(0, await Run("en", "template", "check", "ours"));
        await File.AppendAllTextAsync(Path.Combine(folder, "en", "text.md"), "\n{{ drive_by_like }}\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.InputFault, await Run("en", "template", "check", "ours"));
        Assert.Contains("did you mean 'drive_by_likes'", _error.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.InputFault, await Run("en", "template", "new", "ours"));
    }

    [Theory]
    [InlineData("template", "new", "../x")]
    [InlineData("template", "new", "a/b")]
    [InlineData("template", "new", "rules")]
    [InlineData("template", "new")]
    public async Task A_template_needs_a_plain_name(params string[] arguments) => Assert.Equal(ExitCode.WrongUsage, await Run("en", arguments));

    [Fact]
    public async Task Two_editions_of_one_name_are_not_made()
    {
        Assert.Equal(0, await Run("en", "sample", "2025Q1", "--creators", "3", "--seed", "5"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "list.csv"), "name\na/b\na-b\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.InputFault, await Run("en", "build", "2025Q1", "--params", "list.csv", "--lang", "en", "--out", "out/{param}.pdf"));
        Assert.Contains("'out/a-b.pdf': a/b and a-b", _error.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(Path.Combine(_folder, "out")) ? Directory.GetFiles(Path.Combine(_folder, "out"), "*.pdf") : []);
    }

    [Fact]
    public async Task Without_the_cache_nothing_is_kept_and_nothing_kept_is_used()
    {
        Assert.Equal(0, await Run("en", "sample", "2025Q1", "--creators", "3", "--seed", "5"));
        var kept = Path.Combine(_folder, "2025Q1", ".reportgen", "results.json");
        Assert.Equal(0, await Run("en", "indicators", "2025Q1", "--no-cache"));
        Assert.False(File.Exists(kept));
        Assert.Equal(0, await Run("en", "indicators", "2025Q1"));
        Assert.True(File.Exists(kept));
        File.WriteAllText(kept, "not touched");
        Assert.Equal(0, await Run("en", "indicators", "2025Q1", "--no-cache"));
        Assert.Equal("not touched", File.ReadAllText(kept));
    }

    [Fact]
    public async Task Help_of_a_command_speaks_the_language_of_the_user()
    {
        Assert.Equal(0, await Run("zh-CN", "build", "--help"));
        Assert.Contains("模板", _out.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--colour", "red")]
    [InlineData("nonsense")]
    [InlineData("sample")]
    [InlineData("sample", "x", "--creators", "many")]
    [InlineData("sample", "x", "--creators", "0")]
    [InlineData("sample", "x", "--quarter", "2025-1")]
    [InlineData("build", "--set", "novalue")]
    [InlineData("build", "--attach", "some")]
    [InlineData("build", "--allow", "print,fly")]
    [InlineData("build", "--allow", "16")]
    [InlineData("build", "--password-env", "REPORTGEN_NOT_SET")]
    [InlineData("verify", "a.pdf", "--password-env", "REPORTGEN_NOT_SET")]
    [InlineData("build", "--engine", "http://host:8123/reportgen")]
    [InlineData("build", "--engine", "clickhouse://host:8123")]
    [InlineData("indicators", "--engine", "clickhouse://user:secret@host/reportgen")]
    [InlineData("rules", "explain")]
    [InlineData("rules", "explain", "火锅", "--format", "csv")]
    [InlineData("rules", "score", "x.csv", "--half", "both")]
    public async Task Wrong_usage_is_2(params string[] arguments) => Assert.Equal(ExitCode.WrongUsage, await Run("en", arguments));

    [Theory]
    [InlineData("build", "nowhere")]
    [InlineData("check", "nowhere")]
    [InlineData("indicators", "nowhere")]
    [InlineData("verify", "nowhere.pdf")]
    [InlineData("indicators", ".", "--history", "nowhere")]
    [InlineData("build", ".", "--history", "nowhere")]
    public async Task A_folder_that_is_not_there_is_the_inputs_fault(params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "2025Q1"));
        Assert.Equal(ExitCode.InputFault, await Run("en", arguments));
        Assert.Contains("nowhere", _error.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _error.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "前排打卡，支持老铁", "Not effective: boilerplate.", "前排  ← boilerplate-presence")]
    [InlineData("zh-CN", "火锅", "无效：过短。", "单位数：2（需要 4）")]
    public async Task A_comment_is_explained_in_the_users_language(string language, string text, string verdict, string detail)
    {
        Assert.Equal(ExitCode.Done, await Run(language, "rules", "explain", text));
        Assert.Contains(verdict, _out.Output, StringComparison.Ordinal);
        Assert.Contains(detail, _out.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_begins_with_a_dash_follows_two_dashes()
    {
        Assert.Equal(ExitCode.Done, await Run("en", "rules", "explain", "--format", "json", "--", "-5 度还能种吗"));
        using var json = System.Text.Json.JsonDocument.Parse(_out.Output);
        Assert.Equal("effective", json.RootElement.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Comments_are_judged_from_a_file_or_from_standard_input()
    {
        const string Csv = "comment_id,text\n1,前排\n";
        await File.WriteAllTextAsync(Path.Combine(_folder, "c.csv"), Csv, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, await Run("en", "judge", "c.csv"));
        var fromFile = _out.Output;
        Assert.Matches(@"^comment_id,verdict,hash,hash2,units\n1,6,-?\d+,-?\d+,2\n$", fromFile);
        using var output = new TestConsole();
        output.Profile.Width = 4000;
        var environment = new CliEnvironment(output, _error, _folder, AppContext.BaseDirectory, "en") { Input = () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Csv)) };
        Assert.Equal(ExitCode.Done, await CliApplication.RunAsync(["judge"], environment, TestContext.Current.CancellationToken));
        Assert.Equal(fromFile, output.Output);
        Assert.Equal(ExitCode.InputFault, await Run("en", "judge", "nowhere.csv"));
    }

    [Fact]
    public async Task Comments_are_judged_row_by_row_for_a_database()
    {
        using var answers = new MemoryStream();
        var environment = new CliEnvironment(_out, _error, _folder, AppContext.BaseDirectory, "en") { Input = () => new MemoryStream("1\n前排\n"u8.ToArray()), Output = () => answers };
        Assert.Equal(ExitCode.Done, await CliApplication.RunAsync(["judge", "--function", "TabSeparated", "--chunk-header"], environment, TestContext.Current.CancellationToken));
        Assert.Matches(@"^\(6,-?\d+,-?\d+,2\)\n$", System.Text.Encoding.UTF8.GetString(answers.ToArray()));
        Assert.Equal("", _out.Output);
        Assert.Equal(ExitCode.WrongUsage, await Run("en", "judge", "--function", "Native"));
        Assert.Equal(ExitCode.WrongUsage, await Run("en", "judge", "c.csv", "--function", "TabSeparated"));
        Assert.Equal(ExitCode.WrongUsage, await Run("en", "judge", "--chunk-header"));
    }

    /// <summary>Nothing comes from standard input, and no end either: a stop ends the program all the same.</summary>
    [Theory]
    [InlineData("judge")]
    [InlineData("judge", "--function", "TabSeparated")]
    public async Task Waiting_for_comments_can_be_interrupted(params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);
        using var other = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, pipe.ClientSafePipeHandle);
        var opened = new TaskCompletionSource();
        Stream Open()
        {
            opened.SetResult();
            return pipe;
        }

        var environment = new CliEnvironment(_out, _error, _folder, AppContext.BaseDirectory, "en") { Input = Open, Output = () => Stream.Null };
        var running = Task.Run(() => CliApplication.RunAsync(arguments, environment, stop.Token), TestContext.Current.CancellationToken);
        await opened.Task;
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, await running);
    }

    /// <summary>盐放早了吗 and 666 are judged as labelled, 前排 is labelled effective by mistake, 晚饭吃什么好呢 not effective: agreement 2 of 4, chance one half, kappa 0.</summary>
    [Fact]
    public async Task Rules_are_scored_on_a_labelled_file()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "l.csv"),
            "text,label\n盐放早了吗,effective\n666,not_effective\n前排,effective\n晚饭吃什么好呢,not_effective\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, await Run("en", "rules", "score", "l.csv", "--format", "json"));
        using var json = System.Text.Json.JsonDocument.Parse(_out.Output);
        Assert.Equal(0, json.RootElement.GetProperty("rules").GetProperty("kappa").GetDouble());
        Assert.Equal([4, 5], json.RootElement.GetProperty("misjudged").EnumerateArray().Select(line => line.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task A_wrong_label_is_said_with_its_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "l.csv"), "text,label\n盐放早了吗,effective\n666,bad\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.InputFault, await Run("en", "rules", "score", "l.csv"));
        Assert.Contains("l.csv:3: 'label' is 'bad'", _error.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_is_written_whole()
    {
        Assert.Equal(ExitCode.Done, await Run("en", "sample", "2025Q1", "--creators", "3", "--seed", "5"));
        var names = Directory.GetFiles(Path.Combine(_folder, "2025Q1")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(["comments.csv.gz", "creators.csv", "daily.csv.gz", "quarter.yaml", "sessions.csv.gz", "videos.csv.gz"], names);
    }

    /// <summary>A quarter kept by one run stands in the line of the next; a damaged file beside it is a warning on standard error.</summary>
    [Fact]
    public async Task Kept_indicators_become_history()
    {
        foreach (var quarter in (string[])["2024Q3", "2025Q1"])
            Assert.Equal(ExitCode.Done, await Run("en", "sample", quarter, "--creators", "3", "--seed", "5", "--quarter", quarter));
        Assert.Equal(ExitCode.Done, await Run("en", "indicators", "2024Q3", "--out", "kept/2024Q3.json"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "kept", "broken.json"), "{\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, await Run("en", "indicators", "2025Q1", "--history", "kept", "--out", "kept/2025Q1.json"));
        Assert.Contains("broken.json:2", _error.Output, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "kept", "2025Q1.json"), TestContext.Current.CancellationToken));
        var pool = json.RootElement.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("id").GetString() == "content_pool");
        Assert.Equal(["2024Q3", "2025Q1"], pool.GetProperty("history").EnumerateArray().Select(p => p.GetProperty("quarter").GetString()));
        Assert.Contains("history_gap", pool.GetProperty("notes").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public async Task An_interrupted_sample_leaves_no_file()
    {
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();
        var code = await CliApplication.RunAsync(
            ["sample", "2025Q1"], new CliEnvironment(_out, _error, _folder, AppContext.BaseDirectory, "en"), interrupt.Token);
        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
