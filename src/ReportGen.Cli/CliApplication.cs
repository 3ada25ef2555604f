using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ReportGen.Cli.Commands;
using ReportGen.Cli.Commands.Templates;
using ReportGen.Cli.Commands.Watching;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ReportGen.Cli;

/// <summary>The command line: which commands there are, and what becomes of exceptions.</summary>
internal static class CliApplication
{
    public static async Task<int> RunAsync(string[] arguments, CliEnvironment environment, CancellationToken cancellation)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(environment.UiLanguage);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        if (Array.IndexOf(arguments, "--") is >= 0 and var dashes)
            environment = environment with { AfterDashes = string.Join(' ', arguments[(dashes + 1)..]) };
        if (ValueOptions.WithoutValue(arguments) is { } option)
        {
            environment.Error.WriteLine(environment.Messages.Text("cli-option-without-value", new Dictionary<string, string>(StringComparer.Ordinal) { ["option"] = option }));
            environment.Error.WriteLine(environment.Messages.Text("cli-see-help"));
            return ExitCode.WrongUsage;
        }

        var app = NewApp();
        app.Configure(configuration => Configure(configuration, environment));
        try
        {
            return await app.RunAsync(arguments, cancellation);
        }
        catch (OperationCanceledException)
        {
            environment.Error.WriteLine(environment.Messages.Text("cli-interrupted"));
            return ExitCode.Interrupted;
        }
        catch (CommandAppException wrong)
        {
            environment.Error.WriteLine(wrong.Message);
            environment.Error.WriteLine(environment.Messages.Text("cli-see-help"));
            return ExitCode.WrongUsage;
        }
#pragma warning disable CA1031 // The last net: a fault of ours is said in a line, its trace only where asked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            environment.Error.WriteLine(environment.Messages.Text("cli-program-fault", Values(fault)));
            if (arguments.Contains("--verbose"))
                environment.Error.WriteLine(fault.ToString());
            return ExitCode.ProgramFault;
        }
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Published as machine code this assembly and the library stay whole (ReportGen.Cli.csproj), so commands and options are found by their names; .ci/run tries them.")]
    private static CommandApp NewApp() => new();

    private static void Configure(IConfigurator configuration, CliEnvironment environment)
    {
        configuration.SetApplicationName("reportgen");
        configuration.SetApplicationVersion(CliEnvironment.Version);
        configuration.ConfigureConsole(environment.Out);
        configuration.PropagateExceptions();
        configuration.UseStrictParsing();
        configuration.TrimTrailingPeriods(false);
        configuration.Settings.Registrar.RegisterInstance(environment);
        string Word(string key) => environment.Messages.Text(key);
        configuration.AddCommand<BuildCommand>("build").WithDescription(Word("help.build"))
            .WithExample("build").WithExample("build", "sample-data/2025Q1", "--lang", "all");
        configuration.AddCommand<WatchCommand>("watch").WithDescription(Word("help.watch")).WithExample("watch", "--template", "our-paper", "--open");
        configuration.AddCommand<CheckCommand>("check").WithDescription(Word("help.check")).WithExample("check", "sample-data/2025Q1");
        configuration.AddCommand<IndicatorsCommand>("indicators").WithDescription(Word("help.indicators"))
            .WithExample("indicators", "sample-data/2025Q1", "--format", "csv");
        configuration.AddCommand<VerifyCommand>("verify").WithDescription(Word("help.verify"))
            .WithExample("verify", "out/2025Q1-white-paper-en.pdf", "sample-data/2025Q1");
        configuration.AddCommand<SampleCommand>("sample").WithDescription(Word("help.sample"))
            .WithExample("sample", "my-data", "--creators", "300", "--seed", "7", "--quarter", "2025Q1");
        configuration.AddCommand<JudgeCommand>("judge").WithDescription(Word("help.judge")).WithExample("judge", "comments.csv");
        configuration.AddBranch("template", template =>
        {
            template.SetDescription(Word("help.template-branch"));
            template.AddCommand<TemplateNewCommand>("new").WithDescription(Word("help.template-new")).WithExample("template", "new", "our-paper", "--from", "white-paper");
            template.AddCommand<TemplateListCommand>("list").WithDescription(Word("help.template-list")).WithExample("template", "list");
            template.AddCommand<TemplateCheckCommand>("check").WithDescription(Word("help.template-check")).WithExample("template", "check", "our-paper");
            template.AddCommand<TemplateTestCommand>("test").WithDescription(Word("help.template-test")).WithExample("template", "test", "--template", "our-paper", "--approve");
        });
        configuration.AddBranch("rules", rules =>
        {
            rules.SetDescription(Word("help.rules-branch"));
            rules.AddCommand<ExplainCommand>("explain").WithDescription(Word("help.explain")).WithExample("rules", "explain", "u1s1，第三个镜头抖得有点晕");
            rules.AddCommand<ScoreCommand>("score").WithDescription(Word("help.score")).WithExample("rules", "score", "sample-data/labelled-comments.csv", "--half", "tune");
        });
    }

    private static Dictionary<string, string> Values(Exception fault) => new(StringComparer.Ordinal)
    {
        ["kind"] = fault.GetType().Name,
        ["message"] = fault.Message,
    };
}
