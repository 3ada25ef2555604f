using System.Collections;
using System.Globalization;
using System.Reflection;
using ReportGen.Diagnostics;
using Spectre.Console;

namespace ReportGen.Cli;

/// <summary>All that the commands take from outside.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="WorkingFolder">Relative paths begin here.</param>
/// <param name="ProgramFolder">Where fonts and shipped templates stand.</param>
/// <param name="UiLanguage">zh-CN or en.</param>
internal sealed record CliEnvironment(IAnsiConsole Out, IAnsiConsole Error, string WorkingFolder, string ProgramFolder, string UiLanguage)
{
    public MessageCatalog Messages { get; } = MessageCatalog.For(UiLanguage);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>SOURCE_DATE_EPOCH where it is set: the moment stated in the PDF.</summary>
    public DateTimeOffset? SourceDate { get; init; }

    /// <summary>Value of an environment variable; null where it has none. Passwords come this way.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Opens standard input.</summary>
    public Func<Stream> Input { get; init; } = Console.OpenStandardInput;

    /// <summary>Opens standard output for bytes.</summary>
    public Func<Stream> Output { get; init; } = Console.OpenStandardOutput;

    /// <summary>What follows <c>--</c> on the line, as it was given (the parser cuts it at blanks after a dash); null where there is none.</summary>
    public string? AfterDashes { get; init; }

    /// <summary>Whether standard error is a terminal that can redraw.</summary>
    public bool Interactive => Error.Profile.Capabilities.Interactive && Error.Profile.Capabilities.Ansi;

    public static string Version => typeof(CliEnvironment).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
        .InformationalVersion.Split('+')[0] ?? "0";

    public static CliEnvironment FromProcess(IReadOnlyList<string> arguments)
    {
        var error = Console.IsErrorRedirected ? Plain(Console.Error) : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsOutputRedirected)
            AnsiConsole.Console = Plain(Console.Out);
        return new CliEnvironment(AnsiConsole.Console, error, Directory.GetCurrentDirectory(), AppContext.BaseDirectory, Language(arguments))
        {
            SourceDate = Epoch(Environment.GetEnvironmentVariables()),
        };
    }

    /// <summary>For a file or a pipe: nothing is redrawn or cut, and what a terminal can do is not found out, which takes the tenth part of a start.</summary>
    private static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No,
        });
        console.Profile.Width = 4096;
        return console;
    }

    /// <summary>An option anywhere on the line decides, else the system's language.</summary>
    internal static string Language(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].StartsWith("--ui-lang=", StringComparison.Ordinal))
                return Tag(arguments[i]["--ui-lang=".Length..]);
            if (arguments[i] == "--ui-lang" && i + 1 < arguments.Count)
                return Tag(arguments[i + 1]);
        }

        return Tag(CultureInfo.CurrentUICulture.Name);
    }

    private static string Tag(string name) => name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh-CN" : "en";

    private static DateTimeOffset? Epoch(IDictionary variables) =>
        long.TryParse(variables["SOURCE_DATE_EPOCH"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
