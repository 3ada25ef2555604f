using System.Text;
using ReportGen.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupt.Cancel();
};
return await CliApplication.RunAsync(args, CliEnvironment.FromProcess(args), interrupt.Token);
