function F(this: any) {
  if (!new.target) return;
  this.made = () => new.target;
}
