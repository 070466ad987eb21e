global using Shouldly;
global using Xinhuo.Tests.Support;
global using Xunit;
