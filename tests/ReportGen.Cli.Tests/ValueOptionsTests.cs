using System.Reflection;
using Spectre.Console.Cli;
using Spectre.Console.Testing;

namespace ReportGen.Cli.Tests;

public sealed class ValueOptionsTests
{
    [Fact]
    public void Names_are_those_of_the_commands() => Assert.Equal(
        typeof(CliApplication).Assembly.GetTypes().SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType != typeof(bool)).SelectMany(property => property.GetCustomAttributes<CommandOptionAttribute>()).SelectMany(option => option.LongNames)
            .Select(name => "--" + name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ValueOptions.Names.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("--watermark", "build", "--lang", "en", "--watermark")]
    [InlineData("--watermark", "build", "--watermark", "--lang", "en")]
    [InlineData("--out", "indicators", "data", "--out")]
    [InlineData("--set", "build", "--set", "a=b", "--set")]
    [InlineData(null, "build", "--watermark", "draft", "--mail")]
    [InlineData(null, "build", "--watermark", "a --out")]
    [InlineData(null, "rules", "explain", "--", "--out")]
    public void An_option_without_its_value_is_found(string? option, params string[] arguments) => Assert.Equal(option, ValueOptions.WithoutValue(arguments));

    [Fact]
    public async Task It_is_wrong_use_and_makes_no_paper()
    {
        var folder = Directory.CreateTempSubdirectory("reportgen-test-");
        using TestConsole output = new(), error = new();
        var environment = new CliEnvironment(output, error, folder.FullName, AppContext.BaseDirectory, "en");
        Assert.Equal(ExitCode.WrongUsage, await CliApplication.RunAsync(["sample", "2025Q1", "--creators"], environment, TestContext.Current.CancellationToken));
        Assert.Contains("--creators needs a value.", error.Output, StringComparison.Ordinal);
        Assert.Empty(folder.GetFileSystemInfos());
        folder.Delete(recursive: true);
    }
}
