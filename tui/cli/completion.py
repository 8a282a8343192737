"""`diptych completion`: what makes the shell complete subcommands, options and the names of the corpus."""

import click

COMPLETE_VARIABLE = "_DIPTYCH_COMPLETE"
"""The environment variable through which a shell's script asks for completions."""


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print what makes SHELL complete subcommands, options and names of the corpus.

    \b
    bash:  eval "$(diptych completion bash)"     in ~/.bashrc
    zsh:   eval "$(diptych completion zsh)"      in ~/.zshrc, after compinit
    fish:  diptych completion fish | source      in ~/.config/fish/config.fish
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(ctx.find_root().command, {}, "diptych", COMPLETE_VARIABLE).source())
